package dev.parley.outbound;

import dev.parley.conversation.MessageReference;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one attempt to send. Reasons are for operators: the provider's words, without
 * personal data.
 */
public sealed interface Delivery {

    /**
     * The provider took it.
     *
     * @param message the provider's id of it
     */
    record Sent(Optional<MessageReference> message) implements Delivery {}

    /**
     * Not tried: the provider's rate does not allow it yet, or it asked to wait ({@code
     * retry_after}). Does not count as an attempt.
     *
     * @param pause how long, at least
     * @param reason why
     */
    record Postponed(Duration pause, String reason) implements Delivery {}

    /**
     * Not said: the provider allows no message before the person writes again. It goes then, before
     * what is said to them next. Does not count as an attempt.
     *
     * @param reason why
     */
    record AwaitsPerson(String reason) implements Delivery {

        /** When it is looked at again though nobody wrote. */
        public static final Duration LOOKED_AT_AGAIN = Duration.ofDays(3_650);

        /** How the reason begins that the outbox keeps; operators' lists find it by that. */
        public static final String WAITS = "waits for the person to write again: ";

        /** What the outbox keeps as the reason. */
        public static String reasonFor(String reason) {
            return WAITS + reason;
        }
    }

    /**
     * It certainly did not arrive and may be tried again: the provider refused the connection or
     * answered 5xx.
     */
    record Failed(String reason) implements Delivery {}

    /** It may have arrived: the connection was cut, or no answer came in time. */
    record Uncertain(String reason) implements Delivery {}

    /** It will never be taken: the content is refused. An operator sees it as a dead letter. */
    record Refused(String reason) implements Delivery {}

    /**
     * The person cannot be reached: they blocked the bot, or the chat is gone. What waits for them
     * is not sent.
     */
    record Unreachable(String reason) implements Delivery {}

    /**
     * The chat goes on under another id; it is tried again there.
     *
     * @param chat the new id
     */
    record Moved(String chat) implements Delivery {}
}
