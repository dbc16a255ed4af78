package dev.parley.deploy.bench.subject;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param main the program's main class
 * @param practice the sample practice's pages, whose headings are the questions
 * @param jvmOptions options for its JVM beside those of this one
 */
public record Subject(Class<?> main, Path practice, List<String> jvmOptions) {

    public Subject {
        jvmOptions = List.copyOf(jvmOptions);
    }
}
