package dev.parley.ai.knowledge.library;

import dev.parley.ai.knowledge.source.Documents;
import java.net.URI;
import java.util.Optional;

/** Tells how a document of the web is read. */
final class WebFormat {

    private static final String PLAIN = "txt";
    private static final String PAGE = "page";

    private WebFormat() {}

    /**
     * A file name whose ending says it: by what its server calls it, and by its address where that
     * is vague. Servers call everything that they do not know plain text or nothing.
     */
    static Optional<String> of(URI address, String mediaType, Documents documents) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String last = path.substring(path.lastIndexOf('/') + 1);
        Optional<String> told = Documents.ending(mediaType);
        if (documents.knows(last) && told.filter(ending -> !ending.equals(PLAIN)).isEmpty()) {
            return Optional.of(last);
        }
        String name = last.isEmpty() ? PAGE : last.replace('.', ' ');
        return told.map(ending -> name + "." + ending);
    }
}
