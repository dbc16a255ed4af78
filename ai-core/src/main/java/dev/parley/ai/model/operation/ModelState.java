package dev.parley.ai.model.operation;

import dev.parley.ai.model.ModelRecord;
import java.util.Optional;

/**
 * A model as it is at the moment.
 *
 * @param row what the registry has of it
 * @param available whether it can answer now
 * @param byDefault whether it answers where nobody chose
 * @param loaded its place in its server's memory; empty where it is not there, or nobody can tell
 */
public record ModelState(
        ModelRecord row, boolean available, boolean byDefault, Optional<LoadedModel> loaded) {}
