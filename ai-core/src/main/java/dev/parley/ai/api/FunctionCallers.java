package dev.parley.ai.api;

import dev.parley.ai.function.Caller;
import dev.parley.ai.function.Scope;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Tells as whom a program calls functions, and what its key lets it do with them. */
@Singleton
final class FunctionCallers {

    /** All idempotency keys of programs that hold the one key are of one caller. */
    private static final String ADMIN = "api:admin";

    Caller caller(
            HttpRequest<?> http, Language language, Optional<ConversationAddress> conversation) {
        return new Caller(ADMIN, scopes(http), language, conversation);
    }

    /** The filter has let in only who has the key with every right. */
    Set<Scope> scopes(HttpRequest<?> http) {
        return Set.of(Scope.values());
    }
}
