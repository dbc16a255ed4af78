package dev.parley.ai.knowledge.embedding;

import dev.parley.clock.Steady;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Chooses the model of meanings; one that cannot be used stops the start. */
@Factory
final class EmbeddingFactory {

    @Singleton
    Embeddings embeddings(
            EmbeddingConfig config, List<EmbeddingServer> servers, @Steady InstantSource clock) {
        return config.chosen()
                .map(name -> chosen(name, config, servers, clock))
                .orElseGet(MiniLm::new);
    }

    private static Embeddings chosen(
            String name,
            EmbeddingConfig config,
            List<EmbeddingServer> servers,
            InstantSource clock) {
        for (EmbeddingServer server : servers) {
            String prefix = server.provider() + "/";
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                return new ServerModel(server, name.substring(prefix.length()), config, clock);
            }
        }
        return FolderModel.load(
                new ModelFolder(folder(name)),
                Optional.ofNullable(config.pooling()),
                config.prefixes());
    }

    private static Path folder(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new ConfigurationException(
                    "PARLEY_EMBEDDING_MODEL is \"%s\": expected ollama/<name>, openai/<name> or a folder"
                            .formatted(name));
        }
    }
}
