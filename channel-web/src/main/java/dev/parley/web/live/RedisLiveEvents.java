package dev.parley.web.live;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.redis.RedisLink;
import dev.parley.work.ProcessName;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the pages of this process directly and those of others through Redis. */
@Singleton
final class RedisLiveEvents implements LiveEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLiveEvents.class);
    private static final String TOPIC = "parley:live";

    private final Listeners listeners = new Listeners();
    private final RedisLink redis;
    private final ProcessName self;

    RedisLiveEvents(RedisLink redis, ProcessName self) {
        this.redis = redis;
        this.self = self;
        redis.onMessages(connection -> {
            connection.addListener(new FromOthers());
            RedisFuture<Void> _ = connection.async().subscribe(TOPIC);
        });
    }

    @Override
    public void publish(ConversationAddress conversation, Signal signal) {
        listeners.tell(conversation, signal);
        String message =
                String.join(
                        " ",
                        self.value(),
                        signal.name(),
                        conversation.channel().value(),
                        conversation.account(),
                        conversation.chat());
        // Not waited for: a lost signal costs a moment, the pages look by themselves.
        redis.commands()
                .ifPresent(commands -> {
                    RedisFuture<Long> _ = commands.publish(TOPIC, message);
                });
    }

    @Override
    public Subscription subscribe(ConversationAddress conversation, Consumer<Signal> listener) {
        return listeners.add(conversation, listener);
    }

    private void hear(String message) {
        List<String> words = List.of(message.split(" ", 5));
        if (words.size() != 5 || words.getFirst().equals(self.value())) {
            return;
        }
        ConversationAddress conversation =
                new ConversationAddress(new ChannelName(words.get(2)), words.get(3), words.get(4));
        switch (words.get(1)) {
            case "NEWS" -> listeners.tell(conversation, Signal.NEWS);
            case "TYPING" -> listeners.tell(conversation, Signal.TYPING);
            default -> LOG.debug("signal of a kind this version does not know: {}", words.get(1));
        }
    }

    private final class FromOthers extends RedisPubSubAdapter<String, String> {

        @Override
        public void message(String topic, String message) {
            if (topic.equals(TOPIC)) {
                hear(message);
            }
        }
    }
}
