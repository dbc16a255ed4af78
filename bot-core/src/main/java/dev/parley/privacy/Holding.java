package dev.parley.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of one kind is stored about a conversation.
 *
 * @param kind what it is
 * @param count how many
 * @param oldest when the oldest of them was stored
 */
public record Holding(Kind kind, long count, Optional<Instant> oldest) {

    /** What is stored. */
    public enum Kind {
        /** What the person sent. */
        MESSAGES_RECEIVED,
        /** What was said to the person. */
        MESSAGES_SENT,
        /** Questions and answers that are remembered for the next question, without identifiers. */
        EXCHANGES_REMEMBERED,
        /** What was said before them, in few words, without identifiers; one or none. */
        SUMMARIES_REMEMBERED,
        /** What was decided on the way to answers; holds nothing personal. */
        AUDIT_EVENTS;

        /** As it stands in lists. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
