package dev.parley.ai.knowledge;

import dev.parley.ai.knowledge.embedding.MiniLm;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.source.Documents;
import dev.parley.ai.knowledge.source.Languages;
import dev.parley.ai.knowledge.source.OfficeConfig;
import dev.parley.ai.knowledge.store.JdbcEmbeddings;
import dev.parley.ai.knowledge.store.JdbcKnowledge;
import dev.parley.ai.knowledge.store.JdbcKnowledgeChanges;
import dev.parley.database.JdbcDatabase;
import dev.parley.testservers.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** The knowledge tables of a test class, empty at the beginning of each test. */
public final class KnowledgeBase {

    private static final String EMPTY =
            "TRUNCATE knowledge_document, knowledge_passage, knowledge_removal, knowledge_embedding_staged";

    private final Jdbi jdbi;

    public KnowledgeBase(Storage storage) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(storage.databaseUrl());
        JdbcDatabase.migrate(source);
        this.jdbi =
                Jdbi.create(source)
                        .registerArrayType(UUID.class, "uuid")
                        .registerArrayType(String.class, "text");
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public void empty() {
        jdbi.useHandle(handle -> {
            handle.execute(EMPTY);
            handle.execute(
                    "UPDATE knowledge_state SET id = gen_random_uuid(), embedding_space = ?",
                    new MiniLm().space().orElseThrow().toString());
        });
    }

    public JdbcKnowledgeChanges changes() {
        return new JdbcKnowledgeChanges(jdbi);
    }

    public JdbcEmbeddings embeddings() {
        return new JdbcEmbeddings(jdbi, InstantSource.system());
    }

    public ImportReport take(Path folderOrFile) throws IOException {
        OfficeConfig config = new OfficeConfig(Duration.ofSeconds(30), 64);
        return new KnowledgeImport(
                        new Documents(config),
                        new Languages(),
                        new JdbcKnowledge(jdbi, InstantSource.system()))
                .run(ImportRequest.of(folderOrFile), ImportProgress.UNWATCHED);
    }

    /** One column of all rows, as text. */
    public List<String> texts(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Writes a file, with the folders above it. */
    public static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
