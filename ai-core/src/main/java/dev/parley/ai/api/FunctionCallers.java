package dev.parley.ai.api;

import dev.parley.ai.function.Caller;
import dev.parley.ai.key.Scope;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Tells as whom a program calls functions, and what its key lets it do with them. */
@Singleton
final class FunctionCallers {

    private final Reaches reaches;

    FunctionCallers(Reaches reaches) {
        this.reaches = reaches;
    }

    Caller caller(
            HttpRequest<?> http, Language language, Optional<ConversationAddress> conversation) {
        ChannelName channel = conversation.map(ConversationAddress::channel).orElse(Reaches.API);
        return new Caller(
                Callers.of(http).name(),
                scopes(http),
                language,
                reaches.of(http, channel, Optional.empty()),
                conversation);
    }

    /** What the key lets the caller do with functions. */
    Set<Scope> scopes(HttpRequest<?> http) {
        return Callers.of(http).functions();
    }
}
