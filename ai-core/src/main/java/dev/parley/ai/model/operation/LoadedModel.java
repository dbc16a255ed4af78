package dev.parley.ai.model.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * A model in its server's memory.
 *
 * @param remoteName what the server calls it
 * @param bytes how much memory it takes in all
 * @param gpuBytes how much of that is a graphics card's
 * @param until when the server takes it out if nobody asks it before
 */
public record LoadedModel(String remoteName, long bytes, long gpuBytes, Optional<Instant> until) {}
