package dev.parley.ai.knowledge;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The collections that may be looked into. */
public sealed interface Reach {

    /** All of them. */
    record Everything() implements Reach {}

    /**
     * These alone.
     *
     * @param collections may be none
     */
    record Only(Set<CollectionName> collections) implements Reach {

        public Only {
            collections = Set.copyOf(collections);
        }
    }

    /** All collections. */
    static Reach everything() {
        return new Everything();
    }

    /** No collection. */
    static Reach nothing() {
        return new Only(Set.of());
    }

    /** One collection where one is named, else all. */
    static Reach of(Optional<CollectionName> collection) {
        return collection.<Reach>map(name -> new Only(Set.of(name))).orElseGet(Everything::new);
    }

    /** Whether a collection may be looked into. */
    default boolean includes(CollectionName collection) {
        return switch (this) {
            case Everything _ -> true;
            case Only(Set<CollectionName> collections) -> collections.contains(collection);
        };
    }

    /** What both allow. */
    default Reach and(Reach other) {
        return switch (this) {
            case Everything _ -> other;
            case Only(Set<CollectionName> mine) ->
                    switch (other) {
                        case Everything _ -> this;
                        case Only(Set<CollectionName> theirs) ->
                                new Only(
                                        mine.stream()
                                                .filter(theirs::contains)
                                                .collect(Collectors.toUnmodifiableSet()));
                    };
        };
    }
}
