package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.store.DocumentSummary;
import dev.parley.conversation.Language;
import java.time.Instant;

/** A document. */
record DocumentView(
        @JsonPropertyDescription("Stays the same when the document is replaced") String id,
        @JsonPropertyDescription("Its file's name or address") String source,
        @JsonPropertyDescription("What citations call it") String title,
        @JsonPropertyDescription("What most of it is written in") Language language,
        @JsonPropertyDescription("How many passages it has") long passages,
        @JsonPropertyDescription("When it was taken in or replaced last") Instant importedAt) {

    static DocumentView of(DocumentSummary document) {
        return new DocumentView(
                document.id().toString(),
                document.source(),
                document.title(),
                document.language(),
                document.passages(),
                document.importedAt());
    }
}
