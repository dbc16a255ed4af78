package dev.parley.ai.practice;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the practice's profile when the program starts, so that a wrong one stops the start.
 * Without a file there is no profile: hours that nobody gave are not told.
 */
@Factory
@Requires(property = PracticeFactory.FILE)
final class PracticeFactory {

    static final String FILE = "parley.practice.file";

    @Context
    PracticeProfile profile(@Value("${" + FILE + "}") String file) {
        String origin = "PARLEY_PRACTICE_FILE " + file;
        try {
            return PracticeFile.read(Files.readString(Path.of(file)), origin);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(wrong.getMessage());
        } catch (IOException failure) {
            throw new ConfigurationException(
                    origin
                            + " cannot be read ("
                            + failure.getClass().getSimpleName()
                            + "): expected a practice's profile in YAML");
        }
    }
}
