package dev.parley.redis;

import dev.parley.conversation.ConversationId;
import dev.parley.work.ProcessName;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the loops of this process directly and those of others through Redis. */
@Singleton
final class RedisWakeups implements Wakeups {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWakeups.class);
    private static final String TOPIC = "parley:wakeups";

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final RedisLink redis;
    private final ProcessName self;

    RedisWakeups(RedisLink redis, ProcessName self) {
        this.redis = redis;
        this.self = self;
        redis.onMessages(connection -> {
            connection.addListener(new FromOthers());
            RedisFuture<Void> _ = connection.async().subscribe(TOPIC);
        });
    }

    @Override
    public void ready(QueueName queue, Instant at) {
        listeners.forEach(listener -> listener.ready(queue, at));
        publish("ready " + queue + " " + at.toEpochMilli());
    }

    @Override
    public void interrupt(ConversationId conversation) {
        listeners.forEach(listener -> listener.interrupt(conversation));
        publish("interrupt " + conversation + " 0");
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void publish(String message) {
        // Not waited for: a lost wake-up costs a moment, the other processes look by themselves.
        redis.commands()
                .ifPresent(commands -> {
                    RedisFuture<Long> _ = commands.publish(TOPIC, self.value() + " " + message);
                });
    }

    private void hear(String message) {
        List<String> words = List.of(message.split(" ", -1));
        if (words.size() != 4 || words.getFirst().equals(self.value())) {
            return;
        }
        switch (words.get(1)) {
            case "ready" -> {
                QueueName queue = new QueueName(words.get(2));
                Instant at = Instant.ofEpochMilli(Long.parseLong(words.get(3)));
                listeners.forEach(listener -> listener.ready(queue, at));
            }
            case "interrupt" -> {
                ConversationId conversation = new ConversationId(UUID.fromString(words.get(2)));
                listeners.forEach(listener -> listener.interrupt(conversation));
            }
            default -> LOG.debug("wake-up of a kind this version does not know: {}", words.get(1));
        }
    }

    private final class FromOthers extends RedisPubSubAdapter<String, String> {

        @Override
        public void message(String topic, String message) {
            if (!topic.equals(TOPIC)) {
                return;
            }
            try {
                hear(message);
            } catch (IllegalArgumentException strange) {
                LOG.debug("wake-up in a form that this version does not know", strange);
            }
        }
    }
}
