package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.embedding.PassageEmbedder;
import dev.parley.ai.knowledge.store.JdbcKnowledgeChanges;
import dev.parley.ai.knowledge.store.KnowledgeState;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this process's index in step with the database, and sees to it that missing vectors are
 * computed. Looks for changes when told and every few seconds.
 */
@Singleton
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final IndexConfig config;
    private final JdbcKnowledgeChanges changes;
    private final PassageEmbedder embedder;
    private final KnowledgeIndex index;
    private final Semaphore vectorsMissing = new Semaphore(0);
    // A latch, no interrupts: Lucene closes an index whose writing is interrupted.
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking;
    private final Thread computing;
    private final Complaint indexComplaint =
            new Complaint(LOG, "the knowledge index is not brought up to date; it is tried again");
    private final Complaint vectorComplaint =
            new Complaint(LOG, "vectors of passages are not computed; it is tried again");

    IndexKeeper(IndexConfig config, JdbcKnowledgeChanges changes, PassageEmbedder embedder)
            throws IOException {
        this.config = config;
        this.changes = changes;
        this.embedder = embedder;
        this.index = new KnowledgeIndex(config.dataDir());
        this.looking = Thread.ofVirtual().name("knowledge-index").start(this::look);
        // A platform thread, because it computes for minutes.
        this.computing =
                Thread.ofPlatform().name("knowledge-vectors").daemon().start(this::compute);
    }

    KnowledgeIndex index() {
        return index;
    }

    /** Brings the index up to date. */
    synchronized void refresh() {
        try {
            KnowledgeState state = changes.state();
            index.bringTo(state, changes);
            if (embedder.hasWork(state) && vectorsMissing.availablePermits() == 0) {
                vectorsMissing.release();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the knowledge index cannot be written", failure);
        }
    }

    /** Has the knowledge go over to the embedding model of this process, where it is another. */
    void changeModel() {
        embedder.changeModel();
    }

    private void look() {
        try {
            do {
                indexComplaint.unlessDone(this::refresh);
            } while (!closing.await(config.knowledgeRefresh().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void compute() {
        try {
            while (isOpen()) {
                vectorsMissing.acquire();
                if (!isOpen()) {
                    return;
                }
                vectorComplaint.unlessDone(() -> embedder.computeMissing(this::isOpen));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    @Override
    @PreDestroy
    public void close() throws IOException {
        closing.countDown();
        vectorsMissing.release();
        try {
            looking.join();
            computing.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
