package dev.parley.ai.api;

import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.memory.ConversationMemory;
import dev.parley.ai.openapi.Described;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Conversations that callers name and Parley remembers. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ConversationsController {

    private final ConversationMemory memory;

    ConversationsController(ConversationMemory memory) {
        this.memory = memory;
    }

    @Delete("/{id}")
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Forget a conversation",
            details =
                    "What was said in it and its summary are deleted, for this API key's conversation of that name."
                            + " A call that is being answered in it is not remembered either.",
            status = 204)
    HttpResponse<String> forget(HttpRequest<?> http, @PathVariable String id) {
        if (!memory.forget(Callers.of(http).name(), id)) {
            throw ApiException.notFound("No conversation of this name is remembered for this key.");
        }
        return HttpResponse.noContent();
    }
}
