package dev.parley.ai.model.operation;

import dev.parley.ai.model.operation.ModelOperationException.Reason;
import dev.parley.ai.model.operation.ModelServer.File;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files that models are made of: below one folder and nowhere else, and looked into before a
 * server gets them.
 */
@Singleton
final class ModelFiles {

    /** What belongs to a model in safetensors, beside the weights. */
    private static final Set<String> ENDINGS = Set.of(".gguf", ".safetensors", ".json", ".model");

    private final Path folder;

    ModelFiles(
            OperationConfig config,
            @Property(name = "parley.data-dir", defaultValue = "data") Path data) {
        folder = config.folderIn(data).toAbsolutePath().normalize();
    }

    /**
     * The files behind names, each of which is a file or a folder of files.
     *
     * @param expected the SHA-256 that some of them must have, by name
     * @throws ModelOperationException when one is missing, damaged or another than expected
     */
    List<File> find(List<String> names, Map<String, String> expected) {
        return names.stream()
                .flatMap(name -> below(name).stream())
                .map(path -> file(path, expected))
                .toList();
    }

    private List<Path> below(String name) {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder) || !Files.exists(path)) {
            throw bad(
                    "there is no '%s' in %s, where files of models belong".formatted(name, folder));
        }
        try (Stream<Path> files = Files.walk(path, 1, new FileVisitOption[0])) {
            List<Path> found =
                    files.filter(Files::isRegularFile)
                            .filter(ModelFiles::belongs)
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw bad("'%s' holds no model: expected .gguf or .safetensors".formatted(name));
            }
            return found;
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    private static boolean belongs(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private File file(Path path, Map<String, String> expected) {
        String name = folder.relativize(path).toString();
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".gguf")) {
                GgufHeader.check(path);
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".safetensors")) {
                SafetensorsHeader.check(path);
            }
            String sha256 = sha256(path);
            String wanted = expected.getOrDefault(name, sha256);
            if (!sha256.equalsIgnoreCase(wanted)) {
                throw bad(
                        "'%s' has the SHA-256 %s, expected %s: it is damaged or another file"
                                .formatted(name, sha256, wanted));
            }
            return new File(path.getFileName().toString(), path, sha256);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return DigestUtils.sha256Hex(content);
        }
    }

    static ModelOperationException bad(String message) {
        return new ModelOperationException(Reason.BAD_MODEL_FILE, message);
    }

    private static ModelOperationException unreadable(Path path, IOException failure) {
        return new ModelOperationException(
                Reason.BAD_MODEL_FILE,
                "'%s' cannot be read: %s".formatted(path.getFileName(), failure.getMessage()),
                failure);
    }
}
