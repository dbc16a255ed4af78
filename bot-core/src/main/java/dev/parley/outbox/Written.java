package dev.parley.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of writing an attempt down.
 *
 * @param held whether its lease was still held; otherwise nothing is written
 * @param ready when the conversation is to be looked at again; empty when it is idle or goes on
 */
record Written(boolean held, Optional<Instant> ready) {}
