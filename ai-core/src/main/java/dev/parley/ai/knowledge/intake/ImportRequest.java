package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.operator.Operator;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What to take in, and where.
 *
 * @param path a folder, or one file
 * @param collection where the documents go
 * @param origin what the documents belong together by: importing an origin again removes those of
 *     its documents that are no longer there
 * @param by who takes it in, for the audit
 */
public record ImportRequest(Path path, CollectionName collection, String origin, Operator by) {

    /** Single files have no origin: taking one in removes no other. */
    private static final String SINGLE_FILES = "";

    /** The origin of the folder that is kept in the knowledge base. */
    public static final String KNOWLEDGE_FOLDER = "knowledge folder";

    private static final Operator KEEPER = new Operator(KNOWLEDGE_FOLDER);

    /** A folder or a file for the general collection, from the command line. */
    public static ImportRequest of(Path path) {
        return of(path, CollectionName.GENERAL);
    }

    /** A folder or a file for a collection, from the command line. */
    public static ImportRequest of(Path path, CollectionName collection) {
        Path absolute = path.toAbsolutePath().normalize();
        String origin = Files.isDirectory(absolute) ? absolute.toString() : SINGLE_FILES;
        return new ImportRequest(absolute, collection, origin, Operator.COMMAND_LINE);
    }

    /**
     * The folder that is kept in the knowledge base. Another folder in its place replaces all of
     * its documents.
     */
    public static ImportRequest ofKnowledgeFolder(Path folder) {
        return new ImportRequest(
                folder.toAbsolutePath().normalize(),
                CollectionName.GENERAL,
                KNOWLEDGE_FOLDER,
                KEEPER);
    }
}
