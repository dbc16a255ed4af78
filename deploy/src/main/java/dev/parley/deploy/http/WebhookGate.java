package dev.parley.deploy.http;

import dev.parley.deploy.role.RunningRoles;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a provider brings while this process starts or stops: it is brought again, to a
 * process that can answer it at once. Taken, it would be stored, and then wait for another process,
 * or for the end of this one's start.
 */
@ServerFilter("/webhooks/**")
final class WebhookGate {

    private static final String A_SECOND = "1";

    private final RunningRoles roles;

    WebhookGate(RunningRoles roles) {
        this.roles = roles;
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        if (roles.areRunning()) {
            return null;
        }
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return HttpResponse.status(status)
                .header(HttpHeaders.RETRY_AFTER, A_SECOND)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(
                        Problem.of(
                                status.getCode(),
                                status.getReason(),
                                "Parley is starting or stopping; bring it again in a second.",
                                request));
    }
}
