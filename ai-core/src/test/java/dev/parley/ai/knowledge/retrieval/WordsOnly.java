package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Embeddings;

/** A model that fails: passages must be found by their words alone. */
final class WordsOnly implements Embeddings {

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public Vector embed(String text) {
        throw new IllegalStateException("no model in this test");
    }
}
