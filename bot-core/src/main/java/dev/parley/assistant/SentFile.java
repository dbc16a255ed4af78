package dev.parley.assistant;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a person sent.
 *
 * @param content where it is; stays the caller's
 * @param spoken whether it is a recording of somebody who speaks, else it is a document
 * @param name the name it was sent under
 * @param mediaType what its sender says it is
 */
public record SentFile(
        Path content, boolean spoken, Optional<String> name, Optional<String> mediaType) {}
