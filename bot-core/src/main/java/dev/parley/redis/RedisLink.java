package dev.parley.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to Redis. Redis carries only what may be lost: while it is away there are no
 * commands to be had, callers do without, and the connection comes back by itself. Never blocks for
 * long. Safe for use by many threads.
 */
@Singleton
public final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final RedisCodec<String, byte[]> BYTES =
            RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /** Open connections, to a single server or a cluster. */
    private record Open(
            RedisClusterAsyncCommands<String, String> commands,
            RedisClusterAsyncCommands<String, byte[]> bytes,
            StatefulRedisPubSubConnection<String, String> messages) {}

    private final AbstractRedisClient client;
    private final List<RedisURI> uris;
    private final Thread connecting;
    private final List<Consumer<StatefulRedisPubSubConnection<String, String>>> subscribers =
            new java.util.concurrent.CopyOnWriteArrayList<>();
    private volatile @Nullable Open open;
    private volatile boolean closed;

    RedisLink(RedisConfig config) {
        uris =
                Arrays.stream(config.url().split(","))
                        .map(String::trim)
                        .map(RedisURI::create)
                        .toList();
        uris.forEach(uri -> uri.setTimeout(PATIENCE));
        client = uris.size() == 1 ? single(uris.getFirst()) : cluster(uris);
        connecting = Thread.ofVirtual().name("redis-connect").start(this::connectUntilDone);
    }

    /** The commands, while Redis can be reached. */
    public Optional<RedisClusterAsyncCommands<String, String>> commands() {
        return usable().map(Open::commands);
    }

    /** The commands for values that are no text, while Redis can be reached. */
    public Optional<RedisClusterAsyncCommands<String, byte[]>> bytes() {
        return usable().map(Open::bytes);
    }

    private Optional<Open> usable() {
        return Optional.ofNullable(open).filter(now -> now.messages().isOpen());
    }

    /**
     * Calls back with the connection for messages as soon as there is one; it subscribes anew by
     * itself after a break.
     */
    public void onMessages(Consumer<StatefulRedisPubSubConnection<String, String>> subscriber) {
        synchronized (subscribers) {
            subscribers.add(subscriber);
            Open now = open;
            if (now != null) {
                subscriber.accept(now.messages());
            }
        }
    }

    private void connectUntilDone() {
        boolean reported = false;
        while (open == null && !closed) {
            try {
                Open connected = connect();
                synchronized (subscribers) {
                    open = connected;
                    subscribers.forEach(subscriber -> subscriber.accept(connected.messages()));
                }
                if (reported) {
                    LOG.info("Redis is back");
                }
            } catch (RedisException failure) {
                // A connection that is given up because nobody needs it any more is no news.
                if (!reported && !closed) {
                    LOG.warn(
                            "Redis cannot be reached, Parley goes on slower without it: {}",
                            failure.getMessage());
                    reported = true;
                }
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private Open connect() {
        return switch (client) {
            case RedisClusterClient cluster -> {
                StatefulRedisClusterConnection<String, String> connection = cluster.connect();
                yield new Open(
                        connection.async(),
                        cluster.connect(BYTES).async(),
                        cluster.connectPubSub());
            }
            case RedisClient single -> {
                StatefulRedisConnection<String, String> connection = single.connect();
                yield new Open(
                        connection.async(), single.connect(BYTES).async(), single.connectPubSub());
            }
            default -> throw new IllegalStateException("unknown client " + client.getClass());
        };
    }

    private static RedisClient single(RedisURI uri) {
        RedisClient client = RedisClient.create(uri);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                        .build());
        return client;
    }

    private static RedisClusterClient cluster(List<RedisURI> uris) {
        RedisClusterClient client = RedisClusterClient.create(uris);
        client.setOptions(
                ClusterClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                        .build());
        return client;
    }

    @Override
    @PreDestroy
    public void close() {
        closed = true;
        connecting.interrupt();
        try {
            connecting.join(PATIENCE.multipliedBy(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
