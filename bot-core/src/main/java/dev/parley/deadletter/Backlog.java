package dev.parley.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * How many dead letters wait.
 *
 * @param count how many
 * @param since since when the oldest one
 */
public record Backlog(int count, Optional<Instant> since) {}
