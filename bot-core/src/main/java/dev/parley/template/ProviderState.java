package dev.parley.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a provider has decided about a template that is registered with it. */
public enum ProviderState {
    APPROVED,
    /** The provider has not decided yet, or decides anew. */
    PENDING,
    REJECTED,
    /** Too many people did not like it; it may come back. */
    PAUSED,
    DISABLED,
    DELETED;

    /** Whether the provider takes it. */
    public boolean mayBeSent() {
        return this == APPROVED;
    }

    /** The word for it in lists, logs and the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProviderState> named(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
