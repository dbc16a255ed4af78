package dev.parley.ai.knowledge.intake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file found for an import.
 *
 * @param path where it is
 * @param name what tells it from others of its origin: its name below the imported folder, with
 *     slashes, or its address
 * @param format a file name whose ending says how it is read, and which is its title where it tells
 *     none
 * @param bytes its size
 * @param url where people can read it, where it has a page
 */
record ListedFile(Path path, String name, String format, long bytes, Optional<String> url) {

    /** A file of a folder. */
    ListedFile(Path path, String name, long bytes) {
        this(path, name, name, bytes, Optional.empty());
    }
}
