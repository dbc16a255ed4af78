package dev.parley.deploy.bench.subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param main the program's main class
 * @param jvmOptions options for its JVM beside those of this one
 * @param jar another build of it; empty: the classes of this process
 */
public record Subject(Class<?> main, List<String> jvmOptions, Optional<Path> jar) {

    public Subject {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The classes of this process. */
    public Subject(Class<?> main, List<String> jvmOptions) {
        this(main, jvmOptions, Optional.empty());
    }

    /** The same of another build. */
    public Subject of(Path build) {
        return new Subject(main, jvmOptions, Optional.of(build));
    }
}
