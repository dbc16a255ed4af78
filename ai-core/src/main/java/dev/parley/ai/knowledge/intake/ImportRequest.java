package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.CollectionName;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What to take in, and where.
 *
 * @param path a folder, or one file
 * @param collection where the documents go
 * @param origin what the documents belong together by: importing an origin again removes those of
 *     its documents that are no longer there
 */
public record ImportRequest(Path path, CollectionName collection, String origin) {

    /** Single files have no origin: taking one in removes no other. */
    private static final String SINGLE_FILES = "";

    /** A folder or a file for the general collection. */
    public static ImportRequest of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String origin = Files.isDirectory(absolute) ? absolute.toString() : SINGLE_FILES;
        return new ImportRequest(absolute, CollectionName.GENERAL, origin);
    }

    /**
     * The folder that is kept in the knowledge base. Another folder in its place replaces all of
     * its documents.
     */
    public static ImportRequest ofKnowledgeFolder(Path folder) {
        return new ImportRequest(
                folder.toAbsolutePath().normalize(), CollectionName.GENERAL, "knowledge folder");
    }
}
