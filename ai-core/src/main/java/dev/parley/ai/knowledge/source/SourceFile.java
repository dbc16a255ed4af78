package dev.parley.ai.knowledge.source;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param name its name below the imported folder, with slashes: {@code fr/prices.md}
 */
public record SourceFile(Path path, String name) {

    /**
     * The name's last part, without what stands after the first dot, for people: {@code Code du
     * travail}.
     */
    String title() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        String words = (dot > 0 ? last.substring(0, dot) : last).replaceAll("[-_]+", " ").trim();
        return words.isEmpty() ? last : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
