package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.embedding.MiniLm;
import dev.parley.ai.knowledge.embedding.Nearness;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/** A model that fails: passages must be found by their words alone. */
final class WordsOnly implements Embeddings {

    @Override
    public Optional<EmbeddingSpace> space() {
        return new MiniLm().space();
    }

    @Override
    public EmbeddingSpace prepare() {
        throw new EmbeddingException("no model in this test");
    }

    @Override
    public Nearness nearness(Language language) {
        throw new EmbeddingException("no model in this test");
    }

    @Override
    public Vector question(String text) {
        throw new EmbeddingException("no model in this test");
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        throw new EmbeddingException("no model in this test");
    }
}
