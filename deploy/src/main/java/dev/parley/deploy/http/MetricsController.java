package dev.parley.deploy.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.InetAddress;

/** All figures, in the text form that Prometheus reads. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class MetricsController {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final AdminKey key;

    MetricsController(PrometheusMeterRegistry registry, AdminKey key) {
        this.registry = registry;
        this.key = key;
    }

    @Get(value = "/metrics", produces = PROMETHEUS_TEXT)
    HttpResponse<String> metrics(HttpRequest<?> request) {
        if (!isFromThisMachine(request) && !key.isShownBy(request)) {
            throw new HttpStatusException(
                    HttpStatus.UNAUTHORIZED,
                    "From another machine, figures need the admin key: Authorization: Bearer …");
        }
        return HttpResponse.ok(registry.scrape(PROMETHEUS_TEXT)).contentType(PROMETHEUS_TEXT);
    }

    /** A proxy on this machine speaks for others, and says so. */
    private static boolean isFromThisMachine(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address != null
                && address.isLoopbackAddress()
                && !request.getHeaders().contains("X-Forwarded-For")
                && !request.getHeaders().contains("Forwarded");
    }
}
