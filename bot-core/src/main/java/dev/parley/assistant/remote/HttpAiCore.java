package dev.parley.assistant.remote;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the AI core of another process ({@code PARLEY_AI_CORE_URL}) instead of one in this process.
 */
@Singleton
@Primary
@Requires(property = "parley.ai-core.url")
final class HttpAiCore implements AiCore {

    /** The longest wait for a model to be loaded. */
    private static final Duration LOADING = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(HttpAiCore.class);

    private final CoreCalls calls;
    private volatile List<Model> known = List.of();

    HttpAiCore(CoreCalls calls) {
        this.calls = calls;
    }

    @Override
    public Reply reply(Question question) throws InterruptedException {
        HttpRequest call =
                calls.post("/api/v1/chat", ChatCall.of(question))
                        .header("X-Correlation-Id", question.turn().toString())
                        .build();
        return calls.answer(call, Reply.class);
    }

    @Override
    public boolean isEmergency(String text) throws InterruptedException {
        HttpRequest call = calls.post("/api/v1/govern", new GovernCall(text)).build();
        return calls.answer(call, GovernAnswer.class).emergency();
    }

    @Override
    public void prepare(ModelName model) throws InterruptedException {
        HttpRequest call =
                calls.post("/api/v1/models/load", new LoadCall(model)).timeout(LOADING).build();
        int status = calls.exchange(call).statusCode();
        // Its own server looks after it (409), or this worker's key may only ask (403).
        if (status != 200 && status != 403 && status != 409) {
            throw calls.unavailable("answers " + status + " and does not load " + model, null);
        }
    }

    /** A model to load. */
    private record LoadCall(ModelName model) {}

    @Override
    public Optional<String> summarise(Past past) throws InterruptedException {
        HttpRequest call = calls.post("/api/v1/summarise", past).build();
        return calls.answer(call, SummaryAnswer.class).summary();
    }

    /** While the core does not answer, the models it named last. */
    @Override
    public List<Model> models() {
        try {
            known =
                    calls.answer(calls.request("/api/v1/models").GET().build(), ModelsAnswer.class)
                            .list();
        } catch (AiCoreUnavailableException failure) {
            LOG.warn("{}; the models it named last are shown", failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return known;
    }
}
