package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.store.CollectionSummary;
import java.time.Instant;

/** A collection. */
record CollectionView(
        CollectionName name,
        @JsonPropertyDescription("How many documents it holds") long documents,
        @JsonPropertyDescription("How many passages those have") long passages,
        @JsonPropertyDescription("When a document was taken in or replaced last")
                Instant changedAt) {

    static CollectionView of(CollectionSummary collection) {
        return new CollectionView(
                collection.name(),
                collection.documents(),
                collection.passages(),
                collection.changedAt());
    }
}
