package dev.parley.deploy;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents Parley answers from where the operator names none: they lie near the program. */
final class SamplePractice {

    private static final String FOLDER = "practice";

    private SamplePractice() {}

    /** Their folder; empty where the program was taken away from them. */
    static Optional<Path> folder() {
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
                    .map(at -> at.resolve(FOLDER))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
