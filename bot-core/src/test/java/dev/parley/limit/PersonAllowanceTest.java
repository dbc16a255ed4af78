package dev.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class PersonAllowanceTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));

    /** As if Redis were away. */
    private static final class NoBuckets implements SharedBuckets {

        @Override
        public <R> Optional<R> ask(
                String name, BucketConfiguration limit, Function<Bucket, R> operation) {
            return Optional.empty();
        }
    }

    @Test
    void a_clock_that_goes_back_lets_nobody_wait_longer_than_the_allowance_takes_to_fill() {
        PersonAllowance allowance =
                new PersonAllowance(
                        "test",
                        new LimitConfig(3, 1, 1, 0),
                        new NoBuckets(),
                        new ClockTime(now::get));
        assertThat(allowance.take(3)).isZero();
        now.set(now.get().minus(Duration.ofHours(1)));
        assertThat(allowance.take(1)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(3));
    }
}
