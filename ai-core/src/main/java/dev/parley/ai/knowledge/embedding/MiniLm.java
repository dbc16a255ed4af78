package dev.parley.ai.knowledge.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.parley.ai.knowledge.Vector;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * All-MiniLM-L6-v2 in this process, quantised: a quarter of the size and of the time of the full
 * model, with vectors that are nearly the same. It was trained on English; in other languages its
 * vectors say less. Loaded when the first text comes.
 */
@Singleton
public final class MiniLm implements Embeddings {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;

    private @Nullable Model model;

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public Vector embed(String text) {
        return Vector.of(model().embed(text).content().vector());
    }

    private synchronized Model model() {
        if (model == null) {
            model = new Model(encoder());
        }
        return model;
    }

    private static OnnxBertBiEncoder encoder() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream weights = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            // Callers run side by side; more threads for one of them only take them from another.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxBertBiEncoder(
                    environment,
                    environment.createSession(weights.readAllBytes(), options),
                    tokenizer,
                    PoolingMode.MEAN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the embedding model cannot be read", unreadable);
        } catch (OrtException refused) {
            throw new IllegalStateException("the embedding model cannot be loaded", refused);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = MiniLm.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("no resource " + name);
        }
        return resource;
    }

    /** Opens the library's own splitting and averaging to a session of ours. */
    private static final class Model extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        Model(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
