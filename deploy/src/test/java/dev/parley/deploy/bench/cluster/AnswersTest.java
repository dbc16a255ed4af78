package dev.parley.deploy.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final long CHAT = 7;

    @Test
    void every_message_answered_once_and_in_order_is_what_is_promised() {
        Answers answers = answers("about m1q", "about m2q", "about m3q");
        assertThat(answers).isEqualTo(new Answers(0, 0, Map.of(), 0));
    }

    @Test
    void a_message_without_an_answer_is_lost() {
        assertThat(answers("about m1q", "about m2q").lost()).isEqualTo(1);
        assertThat(answers().lost()).isEqualTo(3);
    }

    @Test
    void an_answer_that_comes_after_a_later_one_is_out_of_order() {
        Answers answers = answers("about m2q", "about m1q", "about m3q");
        assertThat(answers.outOfOrder()).isEqualTo(1);
        assertThat(answers.lost()).isZero();
    }

    @Test
    void an_answer_that_comes_again_is_doubled_also_after_the_last() {
        assertThat(answers("about m1q", "about m1q", "about m2q", "about m3q").doubled())
                .isEqualTo(Map.of(CHAT, 1));
        assertThat(answers("about m1q", "about m2q", "about m3q", "about m3q").doubles())
                .isEqualTo(1);
    }

    @Test
    void an_answer_without_a_mark_stands_for_the_first_message_that_has_none() {
        Answers answers = answers("about m1q", "I am sorry", "about m3q");
        assertThat(answers).isEqualTo(new Answers(0, 0, Map.of(), 1));
    }

    private static Answers answers(String... said) {
        return Answers.of(
                Map.of(CHAT, List.of(1L, 2L, 3L)),
                Stream.of(said).map(AnswersTest::message).toList());
    }

    private static SentMessage message(String text) {
        return new SentMessage(
                CHAT,
                1,
                text,
                List.of(),
                OptionalLong.empty(),
                MissingNode.getInstance(),
                Instant.EPOCH);
    }
}
