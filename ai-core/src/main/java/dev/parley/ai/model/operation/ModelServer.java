package dev.parley.ai.model.operation;

import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A kind of server that can be told to load, fetch and make models. Calls block, and stop when
 * their thread is interrupted. Safe for use by many threads.
 *
 * <p>Every call throws {@link ModelOperationException} where the server is away, fails or refuses.
 */
public interface ModelServer {

    Provider provider();

    /**
     * The models in a server's memory.
     *
     * @param endpoint which server; empty: the provider's own
     */
    List<LoadedModel> loaded(Optional<URI> endpoint);

    /** Loads a model into memory; returns when it can answer. */
    void load(RegisteredModel model);

    /** Takes a model out of memory. */
    void unload(RegisteredModel model);

    /** Fetches a model's files from the library it is published in. */
    void pull(RegisteredModel model, Consumer<Progress> news);

    /**
     * Makes a model of a base model or of files.
     *
     * @param model what it will be called
     */
    void create(RegisteredModel model, Recipe recipe, Consumer<Progress> news);

    /** Deletes a model's files. */
    void delete(RegisteredModel model);

    /**
     * What a model is made of.
     *
     * @param from the base model, by the server's name for it; empty: the files are a whole model
     * @param files of a model, in GGUF or safetensors
     * @param adapters of a LoRA adapter for the base model
     * @param quantisation how its weights are made smaller, such as {@code q4_K_M}; empty: not
     */
    record Recipe(
            Optional<String> from,
            List<File> files,
            List<File> adapters,
            Optional<String> quantisation) {

        public Recipe {
            files = List.copyOf(files);
            adapters = List.copyOf(adapters);
        }
    }

    /**
     * One file, looked at already.
     *
     * @param name what the server may call it
     * @param path where it is
     * @param sha256 of its content, in hexadecimal
     */
    record File(String name, Path path, String sha256) {}
}
