package dev.parley.web.live;

import dev.parley.conversation.ConversationAddress;
import dev.parley.web.live.LiveEvents.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who listens in this process. Safe for use by many threads. */
final class Listeners {

    /** One call to {@link #add}; equal to no other, even with the same consumer. */
    private static final class Listener {
        private final Consumer<Signal> consumer;

        private Listener(Consumer<Signal> consumer) {
            this.consumer = consumer;
        }
    }

    private final Map<ConversationAddress, List<Listener>> listeners = new ConcurrentHashMap<>();

    void tell(ConversationAddress conversation, Signal signal) {
        listeners
                .getOrDefault(conversation, List.of())
                .forEach(listener -> listener.consumer.accept(signal));
    }

    Subscription add(ConversationAddress conversation, Consumer<Signal> consumer) {
        Listener listener = new Listener(consumer);
        listeners.merge(
                conversation,
                List.of(listener),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return () -> remove(conversation, listener);
    }

    private void remove(ConversationAddress conversation, Listener listener) {
        listeners.computeIfPresent(
                conversation,
                (_, some) -> {
                    List<Listener> rest = some.stream().filter(other -> other != listener).toList();
                    return rest.isEmpty() ? null : rest;
                });
    }
}
