package dev.parley.ai.knowledge.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.parley.ai.knowledge.Vector;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** An ONNX sentence-embedding model in this process. Safe for use by many threads. */
final class OnnxModel {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Model model;

    private OnnxModel(OrtEnvironment environment, OrtSession session, OnnxBertBiEncoder encoder) {
        this.environment = environment;
        this.session = session;
        this.model = new Model(encoder);
    }

    /** Where a model's weights are opened from. */
    @FunctionalInterface
    interface Weights {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
                throws OrtException;
    }

    /**
     * Loads a model.
     *
     * @throws OrtException when the weights cannot be loaded
     * @throws RuntimeException when the tokenizer cannot be read
     */
    static OnnxModel load(Weights weights, InputStream tokenizer, PoolingMode pooling)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Callers run side by side; more threads for one of them only take them from another.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = weights.open(environment, options);
            return new OnnxModel(
                    environment,
                    session,
                    new OnnxBertBiEncoder(environment, session, tokenizer, pooling));
        }
    }

    Vector embed(String text) {
        return Vector.towards(model.embed(text).content().vector());
    }

    /**
     * Asks for a single word by its number.
     *
     * @throws OrtException when the model knows no such word
     */
    void tryWord(long number) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                long value =
                        switch (input) {
                            case "input_ids" -> number;
                            case "attention_mask" -> 1;
                            default -> 0;
                        };
                inputs.put(input, OnnxTensor.createTensor(environment, new long[][] {{value}}));
            }
            session.run(inputs).close();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
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
