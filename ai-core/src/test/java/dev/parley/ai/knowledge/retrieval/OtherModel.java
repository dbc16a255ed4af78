package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.embedding.Nearness;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model to which everything about animals means one thing and everything else another, with
 * vectors of any length. It can be made to wait.
 */
final class OtherModel implements Embeddings {

    private final EmbeddingSpace space;
    private final Semaphore allowed;
    private final AtomicInteger computed = new AtomicInteger();

    private OtherModel(String name, int dimensions, int passages) {
        this.space = new EmbeddingSpace(name, dimensions, "sha-of-" + name);
        this.allowed = new Semaphore(passages);
    }

    static OtherModel of(String name, int dimensions) {
        return new OtherModel(name, dimensions, Integer.MAX_VALUE);
    }

    /** One that embeds no passages until {@link #letGo}. */
    static OtherModel waiting(String name, int dimensions) {
        return new OtherModel(name, dimensions, 0);
    }

    void letGo() {
        allowed.release(Integer.MAX_VALUE / 2);
    }

    /** How many passages it was asked for. */
    int computed() {
        return computed.get();
    }

    @Override
    public Optional<EmbeddingSpace> space() {
        return Optional.of(space);
    }

    @Override
    public EmbeddingSpace prepare() {
        return space;
    }

    @Override
    public Nearness nearness(Language language) {
        return new Nearness(0.2, 0.8, 1, 0.6);
    }

    @Override
    public Vector question(String text) {
        float[] numbers = new float[space.dimensions()];
        boolean animals = text.toLowerCase(Locale.ROOT).matches("(?s).*(puppy|dogs|cats).*");
        numbers[animals ? 0 : numbers.length - 1] = 1;
        return Vector.of(numbers);
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        allowed.acquireUninterruptibly(texts.size());
        computed.addAndGet(texts.size());
        return texts.stream().map(this::question).toList();
    }
}
