package dev.parley.ai.model;

import java.util.List;

/** What a provider says it can serve. */
public sealed interface Listing {

    /** The server answers and serves these, its own order. */
    record Served(List<Offer> offers) implements Listing {

        public Served {
            offers = List.copyOf(offers);
        }
    }

    /**
     * The server answers but does not list its models: those that are registered are taken to be
     * there.
     */
    record Unlisted() implements Listing {}

    /**
     * The server does not answer.
     *
     * @param reason why, for operators
     */
    record Away(String reason) implements Listing {}

    /** There is no such server by configuration. */
    record Off() implements Listing {}

    /**
     * A model on a server.
     *
     * @param remoteName what the provider calls it
     * @param purpose what it is good for
     * @param details what the server says of its files
     * @param loaded whether the server holds it in memory
     */
    record Offer(
            String remoteName,
            RegisteredModel.Purpose purpose,
            ModelDetails details,
            boolean loaded) {

        /** One of which its server says no more than that it is there. */
        public static Offer plain(String remoteName, RegisteredModel.Purpose purpose) {
            return new Offer(remoteName, purpose, ModelDetails.unknown(), false);
        }
    }
}
