package dev.parley.deploy.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Tells whoever watches this process how it is. Not on a virtual thread: those queue behind turns
 * when there are many, and a busy process would be taken for a dead one.
 */
@Controller
final class ProbeController {

    /** What a probe without questions is told. */
    record Answer(String status) {

        static final Answer UP = new Answer("UP");
    }

    private final Readiness readiness;

    ProbeController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** It answers, so it lives. Asks nobody, so the event loop itself can say it. */
    @Get("/live")
    Answer live() {
        return Answer.UP;
    }

    @Get("/health")
    @ExecuteOn(TaskExecutors.IO)
    HttpResponse<Answer> health() {
        Readiness.Report report = readiness.look();
        return status(report, new Answer(report.status()));
    }

    /** Whether it should be sent work. */
    @Get("/ready")
    @ExecuteOn(TaskExecutors.IO)
    HttpResponse<Readiness.Report> ready() {
        Readiness.Report report = readiness.look();
        return status(report, report);
    }

    private static <T> HttpResponse<T> status(Readiness.Report report, T body) {
        return report.isReady()
                ? HttpResponse.ok(body)
                : HttpResponse.<T>status(HttpStatus.SERVICE_UNAVAILABLE).body(body);
    }
}
