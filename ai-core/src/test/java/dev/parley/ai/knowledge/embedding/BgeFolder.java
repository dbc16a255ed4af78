package dev.parley.ai.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A real model in a folder, as such models are published: bge-small-en-v1.5, quantised. */
public final class BgeFolder {

    private static final String NAME = "/bge-small-en-v1.5-q";

    private BgeFolder() {}

    /** Writes the model's files into a new folder of this name below. */
    public static Path create(Path below, String name) throws IOException {
        Path folder = below.resolve(name);
        copy(NAME + ".onnx", folder.resolve("onnx/model.onnx"));
        copy(NAME + "-tokenizer.json", folder.resolve("tokenizer.json"));
        write(
                folder.resolve("1_Pooling/config.json"),
                "{\"pooling_mode_cls_token\":true,\"pooling_mode_mean_tokens\":false}");
        return folder;
    }

    /** The model itself, ready to be used. */
    public static Embeddings model(Path below) throws IOException {
        return FolderModel.load(
                new ModelFolder(create(below, "bge-small")), Optional.empty(), Prefixes.NONE);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(String resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in =
                Objects.requireNonNull(BgeFolder.class.getResourceAsStream(resource))) {
            Files.copy(in, file);
        }
    }
}
