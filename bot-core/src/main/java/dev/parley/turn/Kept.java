package dev.parley.turn;

import dev.parley.outbox.Handover;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of committing a turn.
 *
 * @param held whether its lease was still held; otherwise nothing of it is kept
 * @param ready when the conversation's next turn may start; empty while nothing waits
 * @param handover what this process is to send at once
 */
record Kept(boolean held, Optional<Instant> ready, Optional<Handover> handover) {}
