package dev.parley.ai.model.operation;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How models are handled.
 *
 * @param folder where the files are that models are made of, nothing outside of it is read; null:
 *     {@code models} in the data folder
 * @param memory how many bytes the models of one server may take together; null: the server decides
 */
@ConfigurationProperties("parley.models")
record OperationConfig(@Nullable Path folder, @Nullable Long memory) {

    Path folderIn(Path data) {
        return folder == null ? data.resolve("models") : folder;
    }

    Optional<Long> limit() {
        return Optional.ofNullable(memory);
    }
}
