package dev.parley.ai.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.api.ExecuteResponse.Offer;
import dev.parley.ai.api.ExecuteResponse.Status;
import dev.parley.ai.function.CallOutcome;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.DetectedIntent;
import dev.parley.ai.function.FunctionCalls;
import dev.parley.ai.function.FunctionRegistry;
import dev.parley.ai.function.Intents;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import dev.parley.conversation.Language;
import dev.parley.language.LanguageFinder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls functions for other programs: by name, or as words ask for them. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ExecuteController {

    private final FunctionCalls calls;
    private final FunctionRegistry registry;
    private final Intents intents;
    private final FunctionCallers callers;
    private final LanguageFinder languages;

    ExecuteController(
            FunctionCalls calls,
            FunctionRegistry registry,
            Intents intents,
            FunctionCallers callers,
            LanguageFinder languages) {
        this.calls = calls;
        this.registry = registry;
        this.intents = intents;
        this.callers = callers;
        this.languages = languages;
    }

    @Post(value = "/ai/execute", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.FUNCTIONS_EXECUTE)
    @Described(
            summary = "Call a function",
            details =
                    "By its name, or as words ask for it. What changes something is done once for each"
                            + " idempotency key. /ai/schema has each function's arguments and result.",
            takes = ExecuteRequest.class,
            gives = ExecuteResponse.class)
    HttpResponse<String> execute(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        ExecuteRequest request = ApiJson.read(body, ExecuteRequest.class);
        return switch (request.wanted()) {
            case FUNCTION -> named(http, request);
            case NATURAL -> inWords(http, request);
        };
    }

    private HttpResponse<String> named(HttpRequest<?> http, ExecuteRequest request)
            throws InterruptedException {
        Language language = request.language().orElse(Language.ENGLISH);
        Caller caller = callers.caller(http, language, request.conversation());
        CallOutcome outcome =
                calls.call(
                        request.functionName(),
                        request.givenArguments(),
                        caller,
                        request.idempotencyKey());
        return answer(outcome, Optional.empty(), 1, Correlation.of(http));
    }

    private HttpResponse<String> inWords(HttpRequest<?> http, ExecuteRequest request)
            throws InterruptedException {
        String words = request.words();
        Language language =
                request.language().or(() -> languages.written(words)).orElse(Language.ENGLISH);
        Caller caller = callers.caller(http, language, request.conversation());
        Optional<DetectedIntent> found = intents.likeliest(words, caller);
        if (found.filter(intents::isCertain).isEmpty()) {
            return notUnderstood(found, caller, Correlation.of(http));
        }
        DetectedIntent intent = found.get();
        if (intent.function().changes() && !request.confirm().orElse(false)) {
            return unconfirmed(intent, Correlation.of(http));
        }
        CallOutcome outcome =
                calls.call(
                        intent.function().name().value(),
                        intent.arguments(),
                        caller,
                        request.idempotencyKey());
        return answer(
                outcome,
                Optional.of(intent.arguments()),
                intent.confidence(),
                Correlation.of(http));
    }

    private static HttpResponse<String> answer(
            CallOutcome outcome, Optional<JsonNode> arguments, double confidence, String trace) {
        return switch (outcome) {
            case CallOutcome.Done done ->
                    ok(
                            new ExecuteResponse(
                                    Status.DONE.code(),
                                    Optional.of(done.function().name()),
                                    arguments,
                                    Optional.of(done.result()),
                                    done.effect(),
                                    confidence,
                                    Optional.empty(),
                                    Optional.empty(),
                                    trace));
            case CallOutcome.Unknown unknown -> CallProblems.unknown(unknown.known(), trace);
            case CallOutcome.Forbidden forbidden ->
                    CallProblems.forbidden(forbidden.missing(), trace);
            case CallOutcome.BadArguments bad -> CallProblems.badArguments(bad.faults(), trace);
            case CallOutcome.KeyReused _ -> CallProblems.keyReused(trace);
            case CallOutcome.Refused refused ->
                    CallProblems.refused(refused.code(), refused.reason(), trace);
            case CallOutcome.Late _ -> CallProblems.late(trace);
        };
    }

    private static HttpResponse<String> unconfirmed(DetectedIntent intent, String trace) {
        String message =
                "Nothing was done yet. '%s' would be called with these arguments; send the call again with \"confirm\": true to do it."
                        .formatted(intent.function().name());
        return ok(
                new ExecuteResponse(
                        Status.CONFIRMATION_NEEDED.code(),
                        Optional.of(intent.function().name()),
                        Optional.of(intent.arguments()),
                        Optional.empty(),
                        Optional.empty(),
                        intent.confidence(),
                        Optional.of(message),
                        Optional.empty(),
                        trace));
    }

    private HttpResponse<String> notUnderstood(
            Optional<DetectedIntent> nearest, Caller caller, String trace) {
        List<Offer> offers =
                registry.allowed(caller.scopes()).stream()
                        .map(function -> new Offer(function.name(), function.description()))
                        .toList();
        return ok(
                new ExecuteResponse(
                        Status.NOT_UNDERSTOOD.code(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        nearest.map(DetectedIntent::confidence).orElse(0.0),
                        Optional.of(
                                "Nothing was done: it is not clear what is wanted. These functions can be called."),
                        Optional.of(offers),
                        trace));
    }

    private static HttpResponse<String> ok(ExecuteResponse response) {
        return HttpResponse.ok(ApiJson.write(response))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
