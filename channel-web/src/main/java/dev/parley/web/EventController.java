package dev.parley.web;

import dev.parley.rendering.Renderer;
import dev.parley.transcript.Transcript;
import dev.parley.web.EventStream.EventSources;
import dev.parley.web.EventStream.Position;
import dev.parley.web.live.LiveEvents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Keeps the open pages up to date by server-sent events; each page has a virtual thread. */
@Controller("/chat/events")
final class EventController {

    private final EventSources sources;
    private final ExecutorService threads;

    EventController(
            Transcript transcript,
            LiveEvents liveEvents,
            Renderer renderer,
            WebConfiguration configuration,
            @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
        this.sources =
                new EventSources(transcript, liveEvents, renderer, configuration.keepAlive());
        this.threads = threads;
    }

    /**
     * What is said from now on, and what the page missed.
     *
     * @param reconnected the last event the browser has, when it lost the connection
     * @param after the last event the page came with
     */
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> events(
            HttpRequest<?> request,
            @Header("Last-Event-ID") Optional<String> reconnected,
            @QueryValue Optional<String> after) {
        Visit visit = Visit.of(request);
        if (visit.token().isEmpty()) {
            return HttpResponse.unauthorized();
        }
        Position position =
                new Position(
                        visit.token().get().conversation(),
                        visit.spoken(),
                        reconnected.or(() -> after).orElse(""));
        // The header tells nginx and its like to pass each event on at once.
        return HttpResponse.<Publisher<Event<String>>>ok(stream(position))
                .header("X-Accel-Buffering", "no");
    }

    private Publisher<Event<String>> stream(Position position) {
        return Flux.create(page -> {
            EventStream stream = new EventStream(position, sources, page);
            page.onDispose(stream::wake);
            threads.execute(stream);
        });
    }
}
