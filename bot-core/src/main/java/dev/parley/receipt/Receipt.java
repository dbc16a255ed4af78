package dev.parley.receipt;

import dev.parley.conversation.MessageReference;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a provider tells about a message that it took before.
 *
 * @param message the provider's id of the message
 * @param state how far it has come
 * @param reason why it did not arrive, in the provider's words; without personal data
 * @param awaitsPerson whether it may be said once the person has written again
 */
public record Receipt(
        MessageReference message, State state, Optional<String> reason, boolean awaitsPerson) {

    /**
     * How far a message has come, in the order of the way: of two receipts the later one on the way
     * counts, whichever comes first.
     */
    public enum State {
        /** The provider passed it on. */
        SENT,
        /** It cannot be delivered. */
        FAILED,
        /** It is on the person's device. */
        DELIVERED,
        /** The person has seen it. */
        READ;

        /** The state that a provider calls so, in any case; empty for a word that is none. */
        public static Optional<State> named(String word) {
            String wanted = word.toUpperCase(Locale.ROOT);
            return Arrays.stream(values()).filter(state -> state.name().equals(wanted)).findFirst();
        }

        /** The value of the column {@code receipt}. */
        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
