package dev.parley.ai.knowledge.embedding;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An ONNX model of the operator's, from a folder, in this process. */
final class FolderModel implements Embeddings {

    private static final String TRIAL = "When is the library open?";

    private final OnnxModel model;
    private final EmbeddingSpace space;
    private final Prefixes prefixes;
    private final Map<Language, Nearness> nearness = new ConcurrentHashMap<>();

    private FolderModel(OnnxModel model, EmbeddingSpace space, Prefixes prefixes) {
        this.model = model;
        this.space = space;
        this.prefixes = prefixes;
    }

    /**
     * Loads the model and tries it.
     *
     * @throws io.micronaut.context.exceptions.ConfigurationException when it cannot be used
     */
    static FolderModel load(ModelFolder folder, Optional<PoolingMode> wanted, Prefixes prefixes) {
        PoolingMode pooling = wanted.orElseGet(folder::pooling);
        OnnxModel model = loaded(folder, pooling);
        EmbeddingSpace space =
                new EmbeddingSpace(
                        folder.name(),
                        tried(model, folder).dimensions(),
                        folder.digest(pooling, prefixes));
        return new FolderModel(model, space, prefixes);
    }

    private static OnnxModel loaded(ModelFolder folder, PoolingMode pooling) {
        String weights = folder.model().toString();
        long lastWord = folder.lastWord();
        try (InputStream tokenizer = folder.openTokenizer()) {
            OnnxModel model =
                    OnnxModel.load(
                            (environment, options) -> environment.createSession(weights, options),
                            tokenizer,
                            pooling);
            model.tryWord(lastWord);
            return model;
        } catch (OrtException refused) {
            throw folder.wrong(
                    "the model cannot be loaded, or does not fit its tokenizer",
                    Optional.of(refused));
        } catch (IOException | RuntimeException unreadable) {
            throw folder.wrong("its tokenizer cannot be read", Optional.of(unreadable));
        }
    }

    private static Vector tried(OnnxModel model, ModelFolder folder) {
        try {
            return model.embed(TRIAL);
        } catch (RuntimeException useless) {
            throw folder.wrong(
                    "the model gives no vector for each word of a text", Optional.of(useless));
        }
    }

    @Override
    public Optional<EmbeddingSpace> space() {
        return Optional.of(space);
    }

    @Override
    public EmbeddingSpace prepare() {
        for (Language language : Language.values()) {
            nearness(language);
        }
        return space;
    }

    @Override
    public Nearness nearness(Language language) {
        return nearness.computeIfAbsent(
                language,
                read ->
                        Calibration.of(
                                read,
                                texts -> texts.stream().map(this::question).toList(),
                                this::passages));
    }

    @Override
    public Vector question(String text) {
        return model.embed(prefixes.question(text));
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return prefixes.passages(texts).stream().map(model::embed).toList();
    }
}
