package dev.parley.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Buckets that all processes share. Never throws, never waits long. Safe for use by many threads.
 */
public interface SharedBuckets {

    /**
     * What an operation on a bucket gives.
     *
     * @param name tells the bucket from others
     * @param limit what it holds, where it is not there yet
     * @return empty while buckets cannot be reached
     */
    <R> Optional<R> ask(String name, BucketConfiguration limit, Function<Bucket, R> operation);
}
