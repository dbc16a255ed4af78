package dev.parley.inbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How long a turn waits for the rest of a burst of messages.
 *
 * @param quietMillis quiet time after which a burst is answered in one turn, in milliseconds, 0 to
 *     60,000; 0 makes every message a turn of its own, in order
 */
@ConfigurationProperties("parley.turn")
public record TurnRhythm(@Bindable(defaultValue = "700") @Min(0) @Max(60_000) int quietMillis) {

    /**
     * A burst without a pause is answered after this many quiet times: nobody who keeps typing
     * waits for ever.
     */
    private static final int LONGEST = 6;

    public Duration quiet() {
        return Duration.ofMillis(quietMillis);
    }

    /** The longest a burst's first message waits for the rest. */
    public Duration longest() {
        return quiet().multipliedBy(LONGEST);
    }

    /** Whether every message is a turn of its own. */
    public boolean oneByOne() {
        return quietMillis == 0;
    }
}
