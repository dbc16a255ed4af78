package dev.parley.ai.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A model with what the registry notes of it.
 *
 * @param model the model
 * @param origin where the row comes from
 * @param loadedAt since when its server holds it in memory, as far as that was seen
 * @param lastUsedAt when it answered last, to the minute
 * @param passed whether its newest evaluation passed; empty where there was none with the embedding
 *     model that finds passages now
 */
public record ModelRecord(
        RegisteredModel model,
        Origin origin,
        Optional<Instant> loadedAt,
        Optional<Instant> lastUsedAt,
        Optional<Boolean> passed) {}
