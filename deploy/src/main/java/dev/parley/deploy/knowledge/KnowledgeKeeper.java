package dev.parley.deploy.knowledge;

import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the folder's documents in at the start, and only what has changed since the last one. */
@Singleton
public final class KnowledgeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeKeeper.class);

    /** A small folder is waited for, so that the first question finds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final KnowledgeFolder folder;
    private final KnowledgeImport intake;
    private final Retrieval retrieval;

    KnowledgeKeeper(KnowledgeFolder folder, KnowledgeImport intake, Retrieval retrieval) {
        this.folder = folder;
        this.intake = intake;
        this.retrieval = retrieval;
    }

    /** Taking in under way; ends with {@link #close()}. */
    public interface Keeping extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Starts taking in; returns when that is done and questions can be compared with it, or when it
     * takes long: then it goes on in the background.
     */
    public Keeping start() {
        Thread preparing =
                Thread.ofPlatform().name("knowledge-prepare").daemon().start(retrieval::serve);
        Thread thread =
                Thread.ofVirtual()
                        .name("knowledge-folder")
                        .start(() -> folder.path().ifPresent(this::takeIn));
        if (!joined(thread, PATIENCE) || !joined(preparing, PATIENCE)) {
            LOG.info("The knowledge folder is large; Parley answers while it is taken in");
        }
        return () -> {
            thread.interrupt();
            joined(thread, PATIENCE);
        };
    }

    private static boolean joined(Thread thread, Duration patience) {
        try {
            return thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void takeIn(Path path) {
        try {
            ImportReport report =
                    intake.run(ImportRequest.ofKnowledgeFolder(path), ImportProgress.UNWATCHED);
            retrieval.refresh();
            report.failures()
                    .forEach(failure ->
                            LOG.warn(
                                    "Knowledge: {} was not taken in: {}",
                                    failure.file(),
                                    failure.reason()));
            LOG.info(
                    "Knowledge folder: {} documents new, {} changed, {} removed, {} as they were",
                    report.added(),
                    report.changed(),
                    report.removed(),
                    report.unchanged());
        } catch (IOException | RuntimeException failure) {
            LOG.error(
                    "The knowledge folder {} could not be taken in; what was known before still is",
                    path,
                    failure);
        }
    }
}
