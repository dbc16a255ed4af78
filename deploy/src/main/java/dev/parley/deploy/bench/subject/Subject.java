package dev.parley.deploy.bench.subject;

import java.util.List;

/**
 * What is measured.
 *
 * @param main the program's main class
 * @param jvmOptions options for its JVM beside those of this one
 */
public record Subject(Class<?> main, List<String> jvmOptions) {

    public Subject {
        jvmOptions = List.copyOf(jvmOptions);
    }
}
