package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.MessageReference;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Rating;
import dev.parley.conversation.Sender;
import dev.parley.feedback.Feedback;
import dev.parley.feedback.Feedback.Ratings;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people think of answers is kept with them, as they think it last. */
@ExtendWith(StorageExtension.class)
final class RatingTest {

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;

    RatingTest(Storage storage) {
        engine =
                Engine.start(
                        storage, Echo.atOnce(), channel, Map.of("parley.operators", "test:ops"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_thumb_is_kept_with_the_answer_changed_and_taken_back() {
        MessageReference answer = answer("a");
        rate("a", 2, answer, Optional.of(Rating.GOOD));
        await().until(() -> ratings().equals(new Ratings(1, 0)));
        rate("a", 3, answer, Optional.of(Rating.BAD));
        await().until(() -> ratings().equals(new Ratings(0, 1)));
        rate("a", 4, answer, Optional.empty());
        await().until(() -> ratings().equals(new Ratings(0, 0)));
        assertThat(channel.in("a")).hasSize(1);
        assertThat(
                        engine.count(
                                "SELECT count(*) FROM audit_event WHERE details::text LIKE '%answer-rated:bad%'"))
                .isOne();
    }

    @Test
    void each_person_of_a_group_has_an_opinion() {
        MessageReference answer = answer("b");
        rate("b", 2, answer, Optional.of(Rating.GOOD));
        Inbound own = rated("b", 3, answer, Optional.of(Rating.GOOD));
        engine.inbox()
                .accept(
                        new Inbound(
                                own.externalId(),
                                own.conversation(),
                                true,
                                new Sender(
                                        new PersonAddress(own.conversation().channel(), "else"),
                                        "",
                                        Optional.empty()),
                                own.message(),
                                3,
                                own.sentAt(),
                                own.content()));
        await().until(() -> ratings().equals(new Ratings(2, 0)));
    }

    @Test
    void a_thumb_under_what_is_no_answer_counts_nothing() {
        engine.inbox().accept(command("c", 1, "help"));
        await().until(() -> channel.in("c").size() == 1);
        rate("c", 2, external("c"), Optional.of(Rating.GOOD));
        rate("c", 3, new MessageReference("404"), Optional.of(Rating.BAD));
        await().until(() -> turns("turn-rated") == 2);
        assertThat(ratings()).isEqualTo(new Ratings(0, 0));
    }

    @Test
    void operators_see_how_answers_are_rated() {
        rate("d", 2, answer("d"), Optional.of(Rating.BAD));
        await().until(() -> ratings().equals(new Ratings(0, 1)));
        assertThat(
                        engine.bean(MeterRegistry.class)
                                .get("parley.feedback.week")
                                .tag("rating", "bad")
                                .gauge()
                                .value())
                .isEqualTo(1);
        engine.inbox().accept(command("ops", 1, "status"));
        await().until(() -> channel.in("ops").size() == 1);
        assertThat(channel.in("ops").getFirst()).contains("Ratings[good=0, bad=1]");
        engine.inbox().accept(command("d", 3, "status"));
        await().until(() -> channel.in("d").size() == 2);
        assertThat(channel.in("d").getLast()).doesNotContain("Ratings");
    }

    private MessageReference answer(String chat) {
        engine.inbox().accept(text(chat, 1, "When do you open?"));
        await().until(() -> channel.in(chat).size() == 1);
        return external(chat);
    }

    private MessageReference external(String chat) {
        String sent =
                """
                SELECT external_id FROM outbox o JOIN conversation c ON c.id = conversation_id
                 WHERE chat = '%s' AND external_id IS NOT NULL
                """
                        .formatted(chat);
        await().until(() -> engine.texts(sent).size() == 1);
        return new MessageReference(engine.texts(sent).getFirst());
    }

    private void rate(String chat, long number, MessageReference to, Optional<Rating> rating) {
        engine.inbox().accept(rated(chat, number, to, rating));
    }

    private static Inbound rated(
            String chat, long number, MessageReference to, Optional<Rating> rating) {
        return inbound(chat, number, new InboundContent.Rated(to, rating));
    }

    private Ratings ratings() {
        return engine.bean(Feedback.class).lately();
    }

    private long turns(String type) {
        return engine.count("SELECT count(*) FROM audit_event WHERE type = '" + type + "'");
    }
}
