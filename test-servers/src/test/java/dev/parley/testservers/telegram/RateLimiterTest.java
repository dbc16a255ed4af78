package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final AtomicLong now = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(RateLimits.ofTelegram(), now::get);

    @Test
    void thirty_messages_a_second_go_out_over_all_chats() {
        assertThat(LongStream.rangeClosed(1, 60).filter(this::admits).count()).isEqualTo(30);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(LongStream.rangeClosed(101, 160).filter(this::admits).count()).isEqualTo(15);
    }

    @Test
    void one_message_a_second_goes_to_a_chat_and_twenty_a_minute_to_a_group() {
        assertThat(LongStream.range(0, 5).filter(_ -> admits(7)).count()).isOne();
        assertThat(LongStream.range(0, 25).filter(_ -> admits(-7)).count()).isEqualTo(20);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(admits(7)).isTrue();
        assertThat(admits(-7)).isFalse();
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(admits(-7)).isTrue();
    }

    private boolean admits(long chat) {
        try {
            limiter.admit(chat);
            return true;
        } catch (ApiException e) {
            assertThat(e.code()).isEqualTo(429);
            return false;
        }
    }
}
