package dev.parley.ai.knowledge.intake;

import java.nio.file.Path;

/**
 * A file found for an import.
 *
 * @param name below the imported folder, with slashes
 * @param bytes its size
 */
record ListedFile(Path path, String name, long bytes) {}
