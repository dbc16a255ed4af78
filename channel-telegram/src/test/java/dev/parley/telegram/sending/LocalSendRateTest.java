package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ConversationAddress;
import dev.parley.pacing.Allowances;
import dev.parley.pacing.LocalSendRate;
import dev.parley.telegram.SettableClock;
import dev.parley.telegram.TelegramChat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LocalSendRateTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final LocalSendRate rate = rate(new SendRateConfig(30, 1, 3, 20));

    @Test
    void a_chat_gets_a_short_burst_and_then_one_message_a_second() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.acquire(chat(1))).isZero();
        }
        assertThat(rate.acquire(chat(1))).isEqualTo(SECOND);
        clock.passes(SECOND);
        assertThat(rate.acquire(chat(1))).isZero();
        assertThat(rate.acquire(chat(1))).isEqualTo(SECOND);
    }

    @Test
    void who_asks_too_early_keeps_its_moment() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.acquire(chat(1))).isZero();
        }
        assertThat(rate.acquire(chat(1))).isEqualTo(SECOND);
        clock.passes(Duration.ofMillis(400));
        assertThat(rate.acquire(chat(1))).isEqualTo(Duration.ofMillis(600));
        clock.passes(Duration.ofMillis(600));
        assertThat(rate.acquire(chat(1))).isZero();
    }

    @Test
    void a_group_gets_twenty_messages_a_minute() {
        LocalSendRate groups = rate(new SendRateConfig(60, 0, 3, 20));
        for (int i = 0; i < 20; i++) {
            assertThat(groups.acquire(chat(-401))).isZero();
        }
        assertThat(groups.acquire(chat(-401))).isEqualTo(Duration.ofSeconds(3));
        assertThat(groups.acquire(chat(-402))).isZero();
    }

    @Test
    void topics_of_a_group_share_its_limit() {
        LocalSendRate groups = rate(new SendRateConfig(0, 0, 3, 1));
        assertThat(groups.acquire(topic(-401, 1))).isZero();
        assertThat(groups.acquire(topic(-401, 2))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void many_chats_share_thirty_messages_a_second_and_get_a_moment_each() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            waits.add(rate.acquire(chat(i)));
        }
        assertThat(waits.stream().filter(Duration::isZero)).hasSize(20);
        assertThat(waits.stream().distinct()).hasSize(981);
        assertThat(waits.getLast()).isBetween(Duration.ofMillis(32_600), Duration.ofMillis(32_700));
    }

    @Test
    void zero_means_no_limit() {
        LocalSendRate free = rate(new SendRateConfig(0, 0, 3, 0));
        for (int i = 0; i < 500; i++) {
            assertThat(free.acquire(chat(-401))).isZero();
        }
    }

    @Test
    void a_chat_that_telegram_told_to_wait_waits_alone() {
        rate.hold(chat(1), Duration.ofSeconds(40));
        assertThat(rate.acquire(chat(1))).isEqualTo(Duration.ofSeconds(40));
        assertThat(rate.acquire(chat(2))).isZero();
        clock.passes(Duration.ofSeconds(40));
        assertThat(rate.acquire(chat(1))).isZero();
    }

    @Test
    void when_telegram_tells_two_chats_to_wait_all_wait() {
        rate.hold(chat(1), Duration.ofSeconds(5));
        rate.hold(chat(2), Duration.ofSeconds(4));
        assertThat(rate.acquire(chat(3))).isEqualTo(Duration.ofSeconds(4));
        clock.passes(Duration.ofSeconds(5));
        assertThat(rate.acquire(chat(3))).isZero();
    }

    @Test
    void when_all_had_to_wait_they_go_on_at_the_same_pace() {
        for (int i = 1; i <= 20; i++) {
            assertThat(rate.acquire(chat(i))).isZero();
        }
        Duration first = rate.acquire(chat(21));
        Duration second = rate.acquire(chat(22));
        rate.hold(chat(1), SECOND);
        rate.hold(chat(2), SECOND);
        assertThat(rate.acquire(chat(21))).isEqualTo(SECOND);
        clock.passes(SECOND);
        assertThat(rate.acquire(chat(21))).isEqualTo(first);
        assertThat(rate.acquire(chat(22))).isEqualTo(second);
        assertThat(rate.acquire(chat(23))).isBetween(second.plusMillis(30), second.plusMillis(40));
    }

    @Test
    void chats_that_got_much_and_are_told_to_wait_do_not_keep_the_others_waiting() {
        for (int i = 0; i < 2; i++) {
            rate.acquire(chat(1));
            rate.acquire(chat(2));
        }
        rate.hold(chat(1), Duration.ofSeconds(5));
        rate.hold(chat(2), Duration.ofSeconds(5));
        assertThat(rate.acquire(chat(3))).isZero();
    }

    @Test
    void after_a_wait_that_telegram_asked_for_a_chat_takes_its_place_among_the_others() {
        rate.hold(chat(1), SECOND);
        clock.passes(SECOND);
        for (int i = 2; i <= 21; i++) {
            assertThat(rate.acquire(chat(i))).isZero();
        }
        assertThat(rate.acquire(chat(1))).isPositive();
    }

    @Test
    void one_chats_long_penalty_does_not_silence_the_bot_for_hours() {
        rate.hold(chat(1), Duration.ofHours(4));
        rate.hold(chat(2), Duration.ofHours(4));
        clock.passes(Duration.ofSeconds(30));
        assertThat(rate.acquire(chat(3))).isZero();
    }

    private LocalSendRate rate(SendRateConfig config) {
        return new LocalSendRate(config, new Allowances(config, clock), clock);
    }

    private static ConversationAddress chat(long id) {
        return new TelegramChat(id, OptionalInt.empty()).with("7000000001");
    }

    private static ConversationAddress topic(long id, int topic) {
        return new TelegramChat(id, OptionalInt.of(topic)).with("7000000001");
    }
}
