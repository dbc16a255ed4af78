package dev.parley.feedback;

import dev.parley.conversation.ConversationId;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Rating;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code feedback}. */
@Singleton
public final class JdbcFeedback implements Feedback {

    private static final Duration LATELY = Duration.ofDays(7);

    /**
     * Only answers are rated. A message that was changed in place has several rows; what the person
     * sees is the newest.
     */
    private static final String RATE =
            """
            INSERT INTO feedback (outbox_id, person, rating, changed_at)
            SELECT id, :person, :rating, :now::timestamptz FROM outbox
            WHERE conversation_id = :conversation AND external_id = :message
                AND payload -> 'provenance' IS NOT NULL
            ORDER BY id DESC
            LIMIT 1
            ON CONFLICT (outbox_id, person) DO UPDATE
            SET rating = excluded.rating, changed_at = excluded.changed_at
            """;

    private static final String TAKE_BACK =
            """
            DELETE FROM feedback USING outbox o
            WHERE outbox_id = o.id AND person = :person
                AND o.conversation_id = :conversation AND o.external_id = :message
            """;

    private static final String LATELY_RATED =
            """
            SELECT count(*) FILTER (WHERE rating = 'good'), count(*) FILTER (WHERE rating = 'bad')
            FROM feedback WHERE changed_at > :since::timestamptz
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    JdbcFeedback(Jdbi jdbi, InstantSource clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.clock = clock;
        gauge(meters, Rating.GOOD, Ratings::good);
        gauge(meters, Rating.BAD, Ratings::bad);
    }

    private void gauge(MeterRegistry meters, Rating rating, ToIntFunction<Ratings> count) {
        Gauge.builder("parley.feedback.week", () -> count.applyAsInt(lately()))
                .description("Answers that people rated in the last seven days")
                .tag("rating", rating.word())
                .register(meters);
    }

    @Override
    public Ratings lately() {
        return jdbi.withHandle(handle ->
                handle.createQuery(LATELY_RATED)
                        .bind("since", clock.instant().minus(LATELY))
                        .map((row, _) -> new Ratings(row.getInt(1), row.getInt(2)))
                        .one());
    }

    /**
     * Keeps what a person thinks of a message, in the place of what they thought before. Of what is
     * no answer nothing is kept.
     *
     * @param rating empty: they take it back
     */
    public void write(
            Handle handle,
            ConversationId conversation,
            PersonAddress person,
            MessageReference message,
            Optional<Rating> rating,
            Instant now) {
        var statement = handle.createUpdate(rating.isPresent() ? RATE : TAKE_BACK);
        rating.ifPresent(given -> statement.bind("rating", given.word()).bind("now", now));
        statement
                .bind("person", person.value())
                .bind("conversation", conversation.value())
                .bind("message", message.value())
                .execute();
    }
}
