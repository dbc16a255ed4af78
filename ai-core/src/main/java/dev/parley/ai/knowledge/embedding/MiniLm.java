package dev.parley.ai.knowledge.embedding;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All-MiniLM-L6-v2 in this process, quantised: a quarter of the size and of the time of the full
 * model, with vectors that are nearly the same. It was trained on English; in other languages its
 * vectors say less. Loaded when the first text comes.
 */
public final class MiniLm implements Embeddings {

    static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** Known without loading it; the digest is of its two files. */
    static final EmbeddingSpace SPACE =
            new EmbeddingSpace(
                    "all-minilm-l6-v2-q",
                    384,
                    "6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8");

    private static final Nearness IN_ENGLISH = new Nearness(0.15, 0.55, 1, 0.65);
    private static final Nearness ELSEWHERE = new Nearness(0.30, 0.70, 0.2, 0.40);

    private @Nullable OnnxModel model;

    @Override
    public Optional<EmbeddingSpace> space() {
        return Optional.of(SPACE);
    }

    @Override
    public EmbeddingSpace prepare() {
        model();
        return SPACE;
    }

    @Override
    public Nearness nearness(Language language) {
        return language == Language.ENGLISH ? IN_ENGLISH : ELSEWHERE;
    }

    @Override
    public Vector question(String text) {
        return model().embed(text);
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return texts.stream().map(model()::embed).toList();
    }

    private synchronized OnnxModel model() {
        if (model == null) {
            model = loaded();
        }
        return model;
    }

    private static OnnxModel loaded() {
        try (InputStream weights = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            byte[] bytes = weights.readAllBytes();
            return OnnxModel.load(
                    (environment, options) -> environment.createSession(bytes, options),
                    tokenizer,
                    PoolingMode.MEAN);
        } catch (IOException unreadable) {
            throw new EmbeddingException("the embedding model cannot be read", unreadable);
        } catch (OrtException refused) {
            throw new EmbeddingException("the embedding model cannot be loaded", refused);
        }
    }

    static InputStream resource(String name) throws IOException {
        InputStream resource = MiniLm.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("no resource " + name);
        }
        return resource;
    }
}
