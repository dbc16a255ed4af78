package dev.parley.deploy.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/**
 * Says what went wrong with a request: a page to a browser, {@code application/problem+json} to
 * everybody else. What went wrong inside stays in the log.
 */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Object> {

    private static final int LONGEST_DETAIL = 300;
    private static final int SERVER_ERRORS = 500;

    @Override
    public MutableHttpResponse<Object> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Problem problem = problem(context, response);
        boolean page = wantsPage(request);
        Object body = page ? ErrorPage.of(problem) : problem;
        return response.body(body)
                .contentType(
                        page ? MediaType.TEXT_HTML_TYPE : MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    private static boolean wantsPage(HttpRequest<?> request) {
        return request.accept().stream()
                .anyMatch(type ->
                        type.matches(MediaType.TEXT_HTML_TYPE) && type.getName().contains("html"));
    }

    private static Problem problem(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        String title = title(response);
        return Problem.of(
                status,
                title,
                status >= SERVER_ERRORS ? ofServer() : detail(context, title),
                context.getRequest());
    }

    private static String ofServer() {
        return "Something went wrong here; the log has it under this correlation id.";
    }

    private static String title(HttpResponse<?> response) {
        try {
            return HttpStatus.valueOf(response.code()).getReason();
        } catch (IllegalArgumentException _) {
            return response.reason();
        }
    }

    private static String detail(ErrorContext context, String title) {
        String detail =
                context.getErrors().stream()
                        .map(Error::getMessage)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return detail.isBlank()
                ? title
                : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
