package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.operator.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that comes alone: sent by a program, or fetched.
 *
 * @param content the file that holds it
 * @param format a file name whose ending says how it is read
 * @param place where it goes and what tells it from others there
 * @param url where people can read it, where it has a page
 * @param by who takes it in, for the audit
 */
public record SingleDocument(
        Path content, String format, Place place, Optional<String> url, Operator by) {

    /**
     * Where a document goes.
     *
     * @param origin what kind of documents it is among
     * @param name tells it from others of its origin; taking another one in under the same name
     *     replaces it
     */
    public record Place(CollectionName collection, String origin, String name) {

        /** The id that the document has there. */
        public DocumentId id() {
            return DocumentId.of(collection, origin, name);
        }
    }

    CollectionName collection() {
        return place.collection();
    }

    String origin() {
        return place.origin();
    }

    ListedFile listed() throws IOException {
        return new ListedFile(content, place.name(), format, Files.size(content), url);
    }
}
