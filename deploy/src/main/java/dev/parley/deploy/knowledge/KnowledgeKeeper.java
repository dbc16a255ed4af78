package dev.parley.deploy.knowledge;

import dev.parley.ai.knowledge.embedding.PassageEmbedder;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the folder's documents in at the start, in the background: answers come from what was there
 * before, and from the new as soon as it is in. Afterwards computes the vectors that are missing,
 * also those of what other processes take in.
 */
@Singleton
public final class KnowledgeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeKeeper.class);

    /** How often it looks for passages without a vector; one small query. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** A small folder is waited for, so that the first question finds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final KnowledgeFolder folder;
    private final KnowledgeImport intake;
    private final Retrieval retrieval;
    private final PassageEmbedder embedder;

    KnowledgeKeeper(
            KnowledgeFolder folder,
            KnowledgeImport intake,
            Retrieval retrieval,
            PassageEmbedder embedder) {
        this.folder = folder;
        this.intake = intake;
        this.retrieval = retrieval;
        this.embedder = embedder;
    }

    /** Keeping under way; ends with {@link #close()}. */
    public interface Keeping extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Starts keeping; returns when the folder is taken in, or goes on in the background when that
     * takes long.
     */
    public Keeping start() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        CountDownLatch takenIn = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("knowledge").start(() -> keep(wanted, takenIn));
        await(takenIn);
        return () -> {
            wanted.set(false);
            thread.interrupt();
            join(thread);
        };
    }

    private static void await(CountDownLatch takenIn) {
        try {
            if (!takenIn.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info(
                        "The knowledge folder is large; it is taken in while Parley answers already");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(AtomicBoolean wanted, CountDownLatch takenIn) {
        folder.path().ifPresent(this::takeIn);
        takenIn.countDown();
        boolean reported = false;
        while (wanted.get()) {
            try {
                embedder.computeMissing(wanted::get);
                reported = false;
            } catch (RuntimeException failure) {
                if (wanted.get() && !reported) {
                    LOG.warn(
                            "Passages get no vectors now, words alone find them; it is tried again",
                            failure);
                    reported = true;
                }
            }
            pause(wanted);
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

    private static void pause(AtomicBoolean wanted) {
        try {
            if (wanted.get()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // Only close() interrupts, and the loop looks at what it set.
            wanted.set(false);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
