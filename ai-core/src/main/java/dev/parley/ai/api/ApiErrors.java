package dev.parley.ai.api;

import dev.parley.ai.key.KeysUnavailableException;
import dev.parley.ai.knowledge.library.KnowledgeUnavailableException;
import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.assistant.AiCoreBusyException;
import dev.parley.assistant.AiCoreUnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls that are refused or cannot be served now. */
@Controller
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** When a caller whose call could not be served may try again. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    @Error(global = true)
    HttpResponse<String> refused(HttpRequest<?> request, ApiException refusal) {
        return refusal.response(request);
    }

    @Error(global = true)
    HttpResponse<String> refused(HttpRequest<?> request, ModelOperationException refusal) {
        LOG.warn(
                "a model could not be handled (trace {}): {}",
                Correlation.of(request),
                refusal.getMessage());
        return ApiException.of(refusal).response(request);
    }

    @Error(global = true)
    HttpResponse<String> busy(HttpRequest<?> request, AiCoreBusyException failure) {
        LOG.warn(
                "a call found no place (trace {}): {}",
                Correlation.of(request),
                failure.getMessage());
        return ApiException.busy(
                        "Too many questions wait already; please try again.", failure.waiting())
                .response(request);
    }

    @Error(global = true)
    HttpResponse<String> unavailable(HttpRequest<?> request, AiCoreUnavailableException failure) {
        return unavailable(request, failure, "No answer can be made now; please try again.");
    }

    @Error(global = true)
    HttpResponse<String> keysUnavailable(HttpRequest<?> request, KeysUnavailableException failure) {
        return unavailable(
                request, failure, "The API keys cannot be reached now; please try again.");
    }

    @Error(global = true)
    HttpResponse<String> knowledgeUnavailable(
            HttpRequest<?> request, KnowledgeUnavailableException failure) {
        return unavailable(
                request, failure, "The knowledge cannot be reached now; please try again.");
    }

    private static HttpResponse<String> unavailable(
            HttpRequest<?> request, RuntimeException failure, String detail) {
        LOG.warn("a call could not be served (trace {})", Correlation.of(request), failure);
        return ApiException.unavailable(detail, PAUSE).response(request);
    }
}
