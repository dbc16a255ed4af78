package dev.parley.templates.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, to be shown in the order of its lines. One thread's. */
final class Problems {

    private record Problem(int line, String text) {}

    private final List<Problem> found = new ArrayList<>();

    /**
     * @param line from 1
     * @param wrong what is wrong
     * @param expected what is expected instead
     */
    void add(int line, String wrong, String expected) {
        found.add(new Problem(line, "%s: expected %s".formatted(wrong, expected)));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> lines() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(problem -> "line %d: %s".formatted(problem.line(), problem.text()))
                .toList();
    }
}
