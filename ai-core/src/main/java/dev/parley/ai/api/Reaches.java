package dev.parley.ai.api;

import dev.parley.ai.governance.policy.Policy;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.ChannelName;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells which collections a call may learn from: what the policy allows its API key and the channel
 * it is about, and no more than it asks for. What is not allowed is as if it were not there.
 */
@Singleton
final class Reaches {

    /** The channel of calls that name none. */
    static final ChannelName API = new ChannelName("api");

    private final Policy policy;

    Reaches(Policy policy) {
        this.policy = policy;
    }

    Reach of(HttpRequest<?> http, ChannelName channel, Optional<CollectionName> wanted) {
        Reach ofKey =
                Callers.of(http)
                        .key()
                        .map(policy.collections()::ofKey)
                        .orElseGet(Reach::everything);
        return ofKey.and(policy.collections().ofChannel(channel)).and(Reach.of(wanted));
    }
}
