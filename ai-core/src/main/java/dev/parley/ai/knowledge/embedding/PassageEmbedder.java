package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.knowledge.store.JdbcEmbeddings;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Computed;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Pending;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Computes the vectors of passages that have none. One process does it at a time; what it leaves
 * undone when it ends, another or its next start finds.
 */
@Singleton
public final class PassageEmbedder {

    private static final int BATCH = 64;

    private final Embeddings embeddings;
    private final JdbcEmbeddings store;

    public PassageEmbedder(Embeddings embeddings, JdbcEmbeddings store) {
        this.embeddings = embeddings;
        this.store = store;
    }

    /**
     * Computes until no passage waits. Does nothing while another process is computing.
     *
     * @param wanted asked between batches; after a no, the rest is left undone
     * @return how many were computed here
     */
    public int computeMissing(BooleanSupplier wanted) {
        int computed = 0;
        Optional<Turn> turn = store.takeTurn();
        if (turn.isEmpty()) {
            return 0;
        }
        try (Turn _ = turn.get()) {
            List<Pending> batch = store.pending(BATCH);
            while (!batch.isEmpty() && wanted.getAsBoolean()) {
                store.save(batch.stream().map(this::compute).toList());
                computed += batch.size();
                batch = store.pending(BATCH);
            }
        }
        return computed;
    }

    private Computed compute(Pending passage) {
        return new Computed(
                passage, embeddings.embed(PassageText.of(passage.path(), passage.text())));
    }
}
