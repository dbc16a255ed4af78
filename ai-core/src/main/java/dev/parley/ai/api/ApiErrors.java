package dev.parley.ai.api;

import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.assistant.AiCoreBusyException;
import dev.parley.assistant.AiCoreUnavailableException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls that are refused or cannot be served now. */
@Controller
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String RETRY_SECONDS = "5";

    @Error(global = true)
    HttpResponse<String> refused(HttpRequest<?> request, ApiException refusal) {
        return refusal.problem(Correlation.of(request)).response();
    }

    @Error(global = true)
    HttpResponse<String> refused(HttpRequest<?> request, ModelOperationException refusal) {
        String trace = Correlation.of(request);
        LOG.warn("a model could not be handled (trace {}): {}", trace, refusal.getMessage());
        return ApiException.of(refusal).problem(trace).response();
    }

    @Error(global = true)
    HttpResponse<String> busy(HttpRequest<?> request, AiCoreBusyException failure) {
        String trace = Correlation.of(request);
        LOG.warn("a call found no place (trace {}): {}", trace, failure.getMessage());
        return ApiException.busy("Too many questions wait already; please try again.")
                .problem(trace)
                .response()
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(failure.waiting().toSeconds()));
    }

    @Error(global = true)
    HttpResponse<String> unavailable(HttpRequest<?> request, AiCoreUnavailableException failure) {
        String trace = Correlation.of(request);
        LOG.warn("a call could not be served (trace {})", trace, failure);
        return ApiException.unavailable("No answer can be made now; please try again.")
                .problem(trace)
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
}
