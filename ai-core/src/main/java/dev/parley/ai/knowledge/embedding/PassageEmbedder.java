package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.store.JdbcEmbeddings;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Computed;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Pending;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Turn;
import dev.parley.ai.knowledge.store.KnowledgeState;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the vectors of passages that have none. One process does it at a time; what it leaves
 * undone when it ends, another or its next start finds.
 *
 * <p>All vectors are of one model. A process that serves people and starts with another one
 * computes all of them anew, beside those that are there, and then has them take their place. Once
 * its model was the one of the knowledge, it does so no more: a process of an older configuration
 * that still runs does not undo the change.
 */
@Singleton
public final class PassageEmbedder {

    private static final Logger LOG = LoggerFactory.getLogger(PassageEmbedder.class);

    private static final int BATCH = 64;

    private final Embeddings embeddings;
    private final JdbcEmbeddings store;
    private final AtomicBoolean mayChangeModel = new AtomicBoolean();
    private final AtomicBoolean agreed = new AtomicBoolean();

    public PassageEmbedder(Embeddings embeddings, JdbcEmbeddings store) {
        this.embeddings = embeddings;
        this.store = store;
    }

    /** Has the knowledge go over to the model of this process, where it has another one. */
    public void changeModel() {
        mayChangeModel.set(true);
    }

    /** Whether {@link #computeMissing} may have something to do. */
    public boolean hasWork(KnowledgeState state) {
        Optional<EmbeddingSpace> mine = embeddings.space();
        if (mine.isEmpty()) {
            return true;
        }
        if (state.space().equals(mine.get())) {
            agree();
            return state.embeddingsMissing();
        }
        if (agreed.getAndSet(false)) {
            LOG.warn(
                    "another process changed the embedding model to {}, this one has {}: it finds passages by their"
                            + " words alone until it is restarted with the other one",
                    state.space(),
                    mine.get());
        }
        return mayChangeModel.get();
    }

    /**
     * Computes until no passage waits. Does nothing while another process is computing.
     *
     * @param wanted asked between batches; after a no, the rest is left undone
     * @return how many were computed here
     * @throws EmbeddingException when the model cannot be used now
     */
    public int computeMissing(BooleanSupplier wanted) {
        EmbeddingSpace mine = embeddings.space().orElseGet(embeddings::prepare);
        Optional<Turn> turn = store.takeTurn();
        if (turn.isEmpty()) {
            return 0;
        }
        try (Turn _ = turn.get()) {
            EmbeddingSpace theirs = store.space();
            if (theirs.equals(mine)) {
                agree();
                return computePending(mine, wanted);
            }
            return mayChangeModel.get() ? computeAll(theirs, mine, wanted) : 0;
        }
    }

    private void agree() {
        mayChangeModel.set(false);
        agreed.set(true);
    }

    private int computePending(EmbeddingSpace space, BooleanSupplier wanted) {
        int computed = 0;
        List<Pending> batch = store.pending(BATCH);
        while (!batch.isEmpty() && wanted.getAsBoolean()) {
            store.save(compute(batch), space);
            computed += batch.size();
            batch = store.pending(BATCH);
        }
        return computed;
    }

    private int computeAll(EmbeddingSpace theirs, EmbeddingSpace mine, BooleanSupplier wanted) {
        LOG.info(
                "the embedding model is {}, the vectors of passages are of {}: all of them are computed anew. Until"
                        + " then this process finds passages by their words alone",
                mine,
                theirs);
        store.beginStaging(mine);
        int computed = 0;
        Optional<PassageId> last = Optional.empty();
        List<Pending> batch = store.unstaged(last, BATCH);
        while (!batch.isEmpty()) {
            if (!wanted.getAsBoolean()) {
                return computed;
            }
            store.stage(compute(batch), mine);
            computed += batch.size();
            last = Optional.of(batch.getLast().id());
            batch = store.unstaged(last, BATCH);
        }
        store.adopt(mine);
        agree();
        LOG.info("all vectors of passages are of {} now ({} computed)", mine, computed);
        return computed + computePending(mine, wanted);
    }

    private List<Computed> compute(List<Pending> passages) {
        List<Vector> vectors =
                embeddings.passages(
                        passages.stream()
                                .map(passage -> PassageText.of(passage.path(), passage.text()))
                                .toList());
        List<Computed> computed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            computed.add(new Computed(passages.get(i), vectors.get(i)));
        }
        return computed;
    }
}
