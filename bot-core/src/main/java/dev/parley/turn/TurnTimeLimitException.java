package dev.parley.turn;

import java.time.Duration;

/** A turn took longer than it may. */
final class TurnTimeLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnTimeLimitException(Duration limit) {
        super("the turn took longer than " + limit.toSeconds() + " s");
    }
}
