package dev.parley.ai.api;

import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.ai.model.operation.Progress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Answers calls that take a while: whole when they are done, or as server-sent events while they
 * work. Who closes such a stream interrupts the work.
 */
@Singleton
final class LongCalls {

    private static final Logger LOG = LoggerFactory.getLogger(LongCalls.class);

    /** After how long asking again may help. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Work that tells how far it is, and what came of it. */
    @FunctionalInterface
    interface Work {
        Object run(Consumer<Progress> news) throws InterruptedException;
    }

    HttpResponse<?> answer(HttpRequest<?> call, boolean stream, Work work)
            throws InterruptedException {
        return stream
                ? HttpResponse.ok(events(call, work)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                : HttpResponse.ok(ApiJson.write(work.run(_ -> {})))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static Flux<Event<String>> events(HttpRequest<?> call, Work work) {
        return Flux.create(sink -> {
            AtomicReference<Thread> worker = new AtomicReference<>();
            sink.onDispose(() -> Optional.ofNullable(worker.get()).ifPresent(Thread::interrupt));
            worker.set(Thread.ofVirtual().name("long-call").start(() -> run(call, work, sink)));
        });
    }

    private static void run(HttpRequest<?> call, Work work, FluxSink<Event<String>> sink) {
        try {
            Object result = work.run(news -> sink.next(event("progress", news)));
            sink.next(event("done", result));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ModelOperationException failure) {
            LOG.warn(
                    "a model could not be handled (trace {}): {}",
                    Correlation.of(call),
                    failure.getMessage());
            sink.next(event("error", ApiException.of(failure).problem(call)));
        } catch (ApiException failure) {
            sink.next(event("error", failure.problem(call)));
        } catch (RuntimeException fault) {
            LOG.error("a call failed in an unforeseen way (trace {})", Correlation.of(call), fault);
            sink.next(event("error", ApiException.unavailable("It failed.", PAUSE).problem(call)));
        }
        sink.complete();
    }

    private static Event<String> event(String name, Object data) {
        return Event.of(ApiJson.write(data)).name(name);
    }
}
