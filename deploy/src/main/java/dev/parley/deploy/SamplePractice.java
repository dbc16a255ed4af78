package dev.parley.deploy;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents Parley answers from, and the templates it sends, where the operator names none:
 * they lie near the program.
 */
final class SamplePractice {

    private static final String DOCUMENTS = "practice";
    private static final String TEMPLATES = "message-templates";

    private SamplePractice() {}

    /** The documents' folder; empty where the program was taken away from them. */
    static Optional<Path> folder() {
        return near(DOCUMENTS);
    }

    /** The templates' folder; empty where the program was taken away from them. */
    static Optional<Path> templates() {
        return near(TEMPLATES);
    }

    private static Optional<Path> near(String folder) {
        try {
            Path program =
                    new File(
                                    SamplePractice.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toURI())
                            .toPath();
            return Stream.iterate(program.getParent(), at -> at != null, Path::getParent)
                    .limit(3)
                    .map(at -> at.resolve(folder))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
