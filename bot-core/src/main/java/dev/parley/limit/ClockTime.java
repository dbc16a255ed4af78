package dev.parley.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Bucket4j's time, from the program's clock. */
public record ClockTime(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return Duration.ofSeconds(now.getEpochSecond(), now.getNano()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
