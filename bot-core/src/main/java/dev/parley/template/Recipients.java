package dev.parley.template;

import java.util.Optional;

/** Finds whom an operator means. Safe for use by many threads. */
public interface Recipients {

    /**
     * Somebody by the number of a hand-off ({@code 12} or {@code #12}), done or not, or by their
     * address on a channel ({@code telegram:12345}), there in the conversation that they began
     * last.
     *
     * @return empty when nobody is called so, they cannot be written to, or others read along there
     */
    Optional<Recipient> find(String written);
}
