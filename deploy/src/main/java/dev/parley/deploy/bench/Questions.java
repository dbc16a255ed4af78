package dev.parley.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people ask the sample practice: every section of its pages is headed by a question that it
 * answers.
 *
 * @param all the questions, at least one
 */
record Questions(List<String> all) {

    private static final String HEADING = "## ";

    Questions {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no questions");
        }
    }

    /** Those of all pages in a folder and the folders in it. */
    static Questions of(Path practice) {
        try (Stream<Path> files = Files.walk(practice)) {
            return new Questions(
                    files.filter(file -> !practice.equals(file.getParent()))
                            .filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .flatMap(Questions::headings)
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> headings(Path page) {
        try {
            return Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith(HEADING))
                    .map(line -> line.substring(HEADING.length()).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One of them; the same number always gives the same. */
    String get(long number) {
        return all.get((int) (number % all.size()));
    }
}
