package dev.parley.deploy.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final long CHAT = 7;

    @Test
    void every_message_answered_once_and_in_order_is_what_is_promised() {
        Answers answers = answers("about m1q", "about m2q", "about m3q");
        assertKept(answers, 0);
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
        assertKept(answers, 1);
    }

    @Test
    void an_answer_counts_from_when_it_came_first() {
        assertThat(answers("about m2q", "about m1q", "about m2q").arrivals())
                .isEqualTo(Map.of(1L, at(1), 2L, at(0)));
    }

    @Test
    void an_answer_that_came_again_is_marked_when_its_chat_has_an_uncertain_send() {
        Answers answers = answers("about m1q", "about m1q", "about m2q", "about m2q", "about m3q");
        assertThat(answers.unmarkedDoubles(Map.of())).isEqualTo(2);
        assertThat(answers.unmarkedDoubles(Map.of(CHAT, 1))).isEqualTo(1);
    }

    private static void assertKept(Answers answers, int unmarked) {
        assertThat(answers.lost() + answers.outOfOrder() + answers.doubles()).isZero();
        assertThat(answers.unmarked()).isEqualTo(unmarked);
    }

    private static Update update(long number) {
        return new Update(number, CHAT, Duration.ZERO, "");
    }

    private static Instant at(int position) {
        return Instant.EPOCH.plusSeconds(position);
    }

    private static Answers answers(String... said) {
        return Answers.of(
                Map.of(CHAT, LongStream.rangeClosed(1, 3).mapToObj(AnswersTest::update).toList()),
                IntStream.range(0, said.length).mapToObj(i -> message(said[i], at(i))).toList());
    }

    private static SentMessage message(String text, Instant at) {
        return new SentMessage(
                CHAT, 1, text, List.of(), OptionalLong.empty(), MissingNode.getInstance(), at);
    }
}
