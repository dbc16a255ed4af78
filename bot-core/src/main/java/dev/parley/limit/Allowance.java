package dev.parley.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Function;

/**
 * A bucket that all processes share, or this process's stand-in for it while that cannot be
 * reached. Thread-safe.
 */
final class Allowance {

    private final String name;
    private final BucketConfiguration limit;
    private final SharedBuckets shared;
    private final Bucket standIn;

    Allowance(String name, BucketConfiguration limit, SharedBuckets shared, TimeMeter time) {
        this.name = name;
        this.limit = limit;
        this.shared = shared;
        this.standIn = bucket(limit, time);
    }

    <R> R ask(Function<Bucket, R> operation) {
        return shared.ask(name, limit, operation).orElseGet(() -> operation.apply(standIn));
    }

    /** So much at once after a pause, and so much a minute on and on. */
    static BucketConfiguration limit(long burst, long perMinute) {
        Bandwidth bandwidth =
                Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build();
        return BucketConfiguration.builder().addLimit(bandwidth).build();
    }

    /** A bucket of this process. */
    static Bucket bucket(BucketConfiguration limit, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit.getBandwidths()[0])
                .withCustomTimePrecision(time)
                .build();
    }
}
