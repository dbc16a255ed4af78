package dev.parley.clock;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The operating system's time; the only place that reads its clock. */
@Singleton
@Secondary
final class SystemTime implements ProcessTime {

    @Override
    public Instant wall() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
