package dev.parley.deploy.bench;

import static dev.parley.deploy.bench.Replies.Matching.BY_COUNT;
import static dev.parley.deploy.bench.Replies.Matching.BY_MARK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.deploy.bench.report.Fate;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final long ANA = 1001;
    private static final long BEN = 1002;

    private final WebhookLoad.Taken taken =
            new WebhookLoad.Taken(
                    START, List.of(taken(1, ANA), taken(2, BEN), taken(3, ANA), taken(4, ANA)));

    @Test
    void answers_in_order_are_what_was_promised() {
        Replies replies =
                Replies.of(
                        taken,
                        List.of(mark(ANA, 1), mark(ANA, 3), mark(BEN, 2), mark(ANA, 4)),
                        BY_MARK);
        assertThat(replies.fate()).isEqualTo(new Fate(0, 0, 0, 0));
        assertThat(replies.endToEnd().count()).isEqualTo(4);
        // Number 4 was due after 400 ms and answered after 1,400 ms.
        assertThat(replies.endToEnd().at(100)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_missing_answer_is_lost() {
        assertThat(fate(mark(ANA, 1), mark(BEN, 2), mark(ANA, 4))).isEqualTo(new Fate(1, 0, 0, 0));
    }

    @Test
    void a_second_answer_to_one_message_is_doubled() {
        assertThat(fate(mark(ANA, 1), mark(ANA, 1), mark(BEN, 2), mark(ANA, 3), mark(ANA, 4)))
                .isEqualTo(new Fate(0, 1, 0, 0));
    }

    @Test
    void an_answer_after_that_to_a_later_message_of_the_chat_is_out_of_order() {
        assertThat(fate(mark(BEN, 2), mark(ANA, 1), mark(ANA, 4), mark(ANA, 3)))
                .isEqualTo(new Fate(0, 0, 1, 0));
    }

    @Test
    void an_answer_in_the_wrong_chat_does_not_count_there() {
        assertThat(fate(mark(BEN, 1), mark(BEN, 2), mark(ANA, 3), mark(ANA, 4)))
                .isEqualTo(new Fate(1, 1, 0, 0));
    }

    @Test
    void a_message_that_was_never_taken_is_not_lost() {
        Acknowledgement refused =
                new Acknowledgement(
                        new Update(5, BEN, Duration.ZERO, ""), false, Duration.ZERO, Duration.ZERO);
        WebhookLoad.Taken one = new WebhookLoad.Taken(START, List.of(refused));
        assertThat(Replies.of(one, List.of(), BY_MARK).fate()).isEqualTo(new Fate(0, 0, 0, 1));
    }

    @Test
    void answers_without_a_mark_are_counted_in_each_chat() {
        List<SentMessage> sent =
                Stream.of(said(ANA, "Hello"), said(ANA, "Hello"), said(BEN, "Hi"), said(BEN, "Hi"))
                        .toList();
        assertThat(Replies.of(taken, sent, BY_COUNT).fate()).isEqualTo(new Fate(1, 1, 0, 0));
    }

    private Fate fate(SentMessage... sent) {
        return Replies.of(taken, List.of(sent), BY_MARK).fate();
    }

    private static Acknowledgement taken(long number, long chat) {
        Update update = new Update(number, chat, Duration.ofMillis(100 * number), "");
        return new Acknowledgement(update, true, Duration.ofMillis(1), Duration.ZERO);
    }

    private static SentMessage mark(long chat, long number) {
        return new SentMessage(
                chat,
                number,
                "I do not know the command " + Replies.mark(number) + ". Send /help",
                List.of(),
                OptionalLong.empty(),
                MissingNode.getInstance(),
                START.plusMillis(1000 + 100 * number));
    }

    private static SentMessage said(long chat, String text) {
        return new SentMessage(
                chat,
                1,
                text,
                List.of(),
                OptionalLong.empty(),
                MissingNode.getInstance(),
                START.plusMillis(1000));
    }
}
