package dev.parley.redis;

import dev.parley.conversation.ConversationId;
import dev.parley.work.ProcessName;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the loops of this process directly and those of others through Redis. */
@Singleton
final class RedisWakeups implements Wakeups {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWakeups.class);
    private static final String TOPIC = "parley:wakeups";

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<QueueName, Bell> bells = new ConcurrentHashMap<>();
    private final RedisLink redis;
    private final ProcessName self;
    private final InstantSource clock;

    RedisWakeups(RedisLink redis, ProcessName self, InstantSource clock) {
        this.redis = redis;
        this.self = self;
        this.clock = clock;
        redis.onMessages(connection -> {
            connection.addListener(new FromOthers());
            RedisFuture<Void> _ = connection.async().subscribe(TOPIC);
        });
    }

    @Override
    public void ready(QueueName queue, Instant at) {
        listeners.forEach(listener -> listener.ready(queue, at));
        if (at.isAfter(clock.instant())) {
            publish(readiness(queue, at));
        } else {
            bells.computeIfAbsent(queue, Bell::new).ring();
        }
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

    private static String readiness(QueueName queue, Instant at) {
        return "ready " + queue + " " + at.toEpochMilli();
    }

    /**
     * Not waited for: a lost wake-up costs a moment, the other processes look by themselves.
     *
     * @return what ends when Redis has taken it; empty while Redis is away
     */
    private Optional<RedisFuture<Long>> publish(String message) {
        return redis.commands()
                .map(commands -> commands.publish(TOPIC, self.value() + " " + message));
    }

    /**
     * Tells that a queue has something, once for all that comes while the telling is under way: the
     * others look at the whole queue.
     */
    private final class Bell {

        private enum State {
            STILL,
            RINGING,
            RINGING_AND_AGAIN
        }

        private final QueueName queue;
        private final AtomicReference<State> state = new AtomicReference<>(State.STILL);

        Bell(QueueName queue) {
            this.queue = queue;
        }

        void ring() {
            State before =
                    state.getAndUpdate(
                            now -> now == State.STILL ? State.RINGING : State.RINGING_AND_AGAIN);
            if (before == State.STILL) {
                tell();
            }
        }

        private void tell() {
            publish(readiness(queue, clock.instant()))
                    .ifPresentOrElse(
                            taken -> taken.whenComplete((_, _) -> told()),
                            () -> state.set(State.STILL));
        }

        private void told() {
            if (!state.compareAndSet(State.RINGING, State.STILL)) {
                state.set(State.RINGING);
                tell();
            }
        }
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
