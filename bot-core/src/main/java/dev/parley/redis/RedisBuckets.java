package dev.parley.redis;

import dev.parley.limit.ClockTime;
import dev.parley.limit.SharedBuckets;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bucket4j's buckets in Redis; each is gone once it would be full. */
@Singleton
final class RedisBuckets implements SharedBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final RedisLink redis;
    private final ProxyManager<String> buckets;
    private volatile boolean failing;

    RedisBuckets(RedisLink redis, InstantSource clock) {
        this.redis = redis;
        this.buckets =
                new LettuceBasedProxyManagerBuilder<>(new Commands<>(redis::bytes))
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        Duration.ofMinutes(1)))
                        // All processes' the same: who is ahead would leave nothing to the others.
                        .clientClock(new ClockTime(clock))
                        .requestTimeout(PATIENCE)
                        .build();
    }

    @Override
    public <R> Optional<R> ask(
            String name, BucketConfiguration limit, Function<Bucket, R> operation) {
        if (redis.bytes().isEmpty()) {
            return Optional.empty();
        }
        try {
            R result = operation.apply(buckets.getProxy(name, () -> limit));
            failing = false;
            return Optional.of(result);
        } catch (RuntimeException failure) {
            // Whatever it is, it must not keep anybody from being answered.
            if (!failing) {
                LOG.warn("limits are each process's own while Redis does not answer", failure);
            }
            failing = true;
            return Optional.empty();
        }
    }

    /**
     * What Bucket4j needs of Redis, over the connection there is at the moment. Of any kind of key:
     * Bucket4j's arrays of keys are arrays of objects.
     */
    private record Commands<K>(Supplier<Optional<RedisClusterAsyncCommands<K, byte[]>>> open)
            implements RedisApi<K> {

        @Override
        public <V> RedisFuture<V> eval(
                String script, ScriptOutputType type, K[] keys, byte[][] values) {
            return commands().eval(script, type, keys, values);
        }

        @Override
        public RedisFuture<byte[]> get(K key) {
            return commands().get(key);
        }

        @Override
        @SuppressWarnings("unchecked") // an array of one key, which nobody else sees
        public RedisFuture<?> delete(K key) {
            return commands().del(key);
        }

        private RedisClusterAsyncCommands<K, byte[]> commands() {
            return open.get().orElseThrow(() -> new RedisException("Redis is away"));
        }
    }
}
