package dev.parley.ai.api;

import dev.parley.ai.key.ApiKey;
import dev.parley.ai.key.ApiKeyId;
import dev.parley.ai.key.ApiKeys;
import dev.parley.ai.key.Caller;
import dev.parley.ai.key.IssuedKey;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.NewKey;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import dev.parley.operator.Operator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks after the API keys. Nobody can give a right that they do not have. */
@Controller("/api/v1/keys")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class KeysController {

    private final ApiKeys keys;
    private final InstantSource clock;

    KeysController(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Get
    @NeedsScope(Scope.KEYS)
    @Described(summary = "List the API keys", gives = KeysResponse.class)
    HttpResponse<String> list() {
        return json(HttpStatus.OK, KeysResponse.of(keys.all()));
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.KEYS)
    @Described(
            summary = "Make an API key",
            details = "Shows the key's text this once. Gives no scope that the caller lacks.",
            takes = KeyRequest.class,
            gives = IssuedKeyResponse.class,
            status = 201)
    HttpResponse<String> create(HttpRequest<?> http, @Body byte @Nullable [] body) {
        NewKey wanted = ApiJson.read(body, KeyRequest.class).wanted(clock.instant());
        Caller caller = Callers.of(http);
        mayGive(caller, wanted.scopes());
        return secret(HttpStatus.CREATED, keys.create(wanted, new Operator(caller.name())));
    }

    @Get("/{id}")
    @NeedsScope(Scope.KEYS)
    @Described(summary = "Show an API key", gives = KeyView.class)
    HttpResponse<String> show(@PathVariable String id) {
        return json(HttpStatus.OK, KeyView.of(existing(id)));
    }

    @Delete("/{id}")
    @NeedsScope(Scope.KEYS)
    @Described(
            summary = "Revoke an API key",
            details = "It is refused by all processes within five seconds, for good.",
            status = 204)
    HttpResponse<String> revoke(HttpRequest<?> http, @PathVariable String id) {
        boolean found = keys.revoke(parse(id), new Operator(Callers.of(http).name()));
        if (!found) {
            throw missing();
        }
        return HttpResponse.noContent();
    }

    @Post(value = "/{id}/rotate", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.KEYS)
    @Described(
            summary = "Give an API key a new secret",
            details =
                    "Shows the key's text this once. The secret before it works for the overlap, one from before"
                            + " that no more. Works only on keys without a scope that the caller lacks.",
            takes = RotationRequest.class,
            gives = IssuedKeyResponse.class)
    HttpResponse<String> rotate(
            HttpRequest<?> http, @PathVariable String id, @Body byte @Nullable [] body) {
        Duration overlap = ApiJson.read(body, RotationRequest.class).overlap();
        ApiKey key = existing(id);
        Caller caller = Callers.of(http);
        mayGive(caller, key.scopes());
        return secret(
                HttpStatus.OK,
                keys.rotate(key.id(), overlap, new Operator(caller.name()))
                        .orElseThrow(() ->
                                ApiException.conflict(
                                        "revoked",
                                        "This API key is revoked; make a new one.",
                                        Duration.ZERO)));
    }

    /** Else whoever may make keys could do anything with one of them. */
    private static void mayGive(Caller caller, Set<Scope> scopes) {
        caller.lacking(scopes)
                .ifPresent(scope -> {
                    throw ApiException.missingScope(scope);
                });
    }

    private ApiKey existing(String id) {
        return keys.find(parse(id)).orElseThrow(KeysController::missing);
    }

    private static ApiKeyId parse(String id) {
        try {
            return new ApiKeyId(id);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static ApiException missing() {
        return ApiException.notFound("There is no API key of this id.");
    }

    private static MutableHttpResponse<String> secret(HttpStatus status, IssuedKey issued) {
        return json(status, IssuedKeyResponse.of(issued))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static MutableHttpResponse<String> json(HttpStatus status, Object body) {
        return HttpResponse.<String>status(status)
                .body(ApiJson.write(body))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
