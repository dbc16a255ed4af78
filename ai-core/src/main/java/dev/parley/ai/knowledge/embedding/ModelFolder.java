package dev.parley.ai.knowledge.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A folder with a sentence-embedding model, as such models are published: {@code model.onnx}, by
 * itself or in {@code onnx}, and {@code tokenizer.json}. Every method throws {@link
 * ConfigurationException} when something is missing or unreadable.
 *
 * @param path where it is
 */
record ModelFolder(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POOLING = "1_Pooling/config.json";

    /** The weights, where they do not stand in the model's own file. */
    private static final String DATA = "_data";

    Path model() {
        return Stream.of("model.onnx", "onnx/model.onnx")
                .map(path::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> lacks("model.onnx"));
    }

    Path tokenizer() {
        Path file = path.resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            throw lacks("tokenizer.json");
        }
        return file;
    }

    /** How the model makes one vector of many; the mean where the folder does not say. */
    PoolingMode pooling() {
        Path file = path.resolve(POOLING);
        if (!Files.isRegularFile(file)) {
            return PoolingMode.MEAN;
        }
        JsonNode config = json(file);
        if (config.path("pooling_mode_cls_token").asBoolean()) {
            return PoolingMode.CLS;
        }
        if (config.path("pooling_mode_mean_tokens").asBoolean()) {
            return PoolingMode.MEAN;
        }
        throw wrong(
                POOLING + " names a pooling other than 'mean' and 'cls', and others are not known",
                Optional.empty());
    }

    /** The highest number of a word or a part of one. */
    long lastWord() {
        JsonNode tokenizer = json(tokenizer());
        JsonNode words = tokenizer.path("model").path("vocab");
        long last =
                words.isArray()
                        ? words.size() - 1L
                        : words.valueStream().mapToLong(JsonNode::asLong).max().orElse(0);
        long added =
                tokenizer
                        .path("added_tokens")
                        .valueStream()
                        .mapToLong(word -> word.path("id").asLong())
                        .max()
                        .orElse(0);
        return Math.max(last, added);
    }

    /** SHA-256 of the model's files and of how it is used. */
    String digest(PoolingMode pooling, Prefixes prefixes) {
        Path data = model().resolveSibling(model().getFileName() + DATA);
        List<Path> files =
                Stream.of(model(), data, tokenizer()).filter(Files::isRegularFile).toList();
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            for (Path file : files) {
                DigestUtils.updateDigest(digest, file);
            }
        } catch (IOException unreadable) {
            throw wrong("its files cannot be read", Optional.of(unreadable));
        }
        DigestUtils.updateDigest(digest, pooling.name() + "\0" + prefixes.asBytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream openTokenizer() {
        try {
            return Files.newInputStream(tokenizer());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the model is called: as its folder. */
    String name() {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "model" : last.toString();
    }

    /** What stops the start: where, what is wrong, and what to do. */
    ConfigurationException wrong(String what, Optional<Exception> cause) {
        String message =
                "PARLEY_EMBEDDING_MODEL %s cannot be used: %s%s. Expected is a folder with an ONNX sentence-embedding"
                                .formatted(
                                        path,
                                        what,
                                        cause.map(failure -> " (" + firstLine(failure) + ")")
                                                .orElse(""))
                        + " model: model.onnx (also in onnx/) and the tokenizer.json that belongs to it. Or leave"
                        + " PARLEY_EMBEDDING_MODEL out: then the model that comes with Parley is used";
        return cause.map(failure -> new ConfigurationException(message, failure))
                .orElseGet(() -> new ConfigurationException(message));
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private ConfigurationException lacks(String file) {
        return wrong(
                Files.isDirectory(path)
                        ? "it has no file " + file
                        : "there is no such folder, and it is neither ollama/<name> nor openai/<name>",
                Optional.empty());
    }

    private JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw wrong(path.relativize(file) + " is no JSON", Optional.of(unreadable));
        }
    }
}
