package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ai.function.FunctionName;
import dev.parley.ai.key.Scope;
import dev.parley.ai.schema.SchemaFault;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a program is told whose call of a function was not carried out. */
final class CallProblems {

    private CallProblems() {}

    /**
     * A problem of several fields: the same as a {@link Problem}, with each of them.
     *
     * @param errors each wrong argument and what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ArgumentsProblem(
            String type,
            String title,
            int status,
            String code,
            String detail,
            Optional<String> field,
            String correlation,
            List<SchemaFault> errors) {

        static ArgumentsProblem of(Problem problem, List<SchemaFault> errors) {
            return new ArgumentsProblem(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.code(),
                    problem.detail(),
                    problem.field(),
                    problem.correlation(),
                    errors);
        }
    }

    static MutableHttpResponse<String> unknown(List<FunctionName> known, String trace) {
        String names = known.stream().map(FunctionName::value).collect(Collectors.joining(", "));
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown_function",
                "There is no such function; there are: " + names + ".",
                trace);
    }

    static MutableHttpResponse<String> forbidden(Scope missing, String trace) {
        return problem(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The API key lacks the scope '" + missing.code() + "'.",
                trace);
    }

    static MutableHttpResponse<String> badArguments(List<SchemaFault> faults, String trace) {
        String detail =
                faults.stream().map(CallProblems::sentence).collect(Collectors.joining(" "));
        Problem problem =
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad_arguments",
                        detail,
                        Optional.of("arguments"),
                        trace);
        return HttpResponse.<String>badRequest()
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(ApiJson.write(ArgumentsProblem.of(problem, faults)));
    }

    static MutableHttpResponse<String> keyReused(String trace) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "idempotency_key_reused",
                "This idempotency_key was used for another function or other arguments; give each call"
                        + " a key of its own.",
                trace);
    }

    static MutableHttpResponse<String> refused(String code, String reason, String trace) {
        return problem(HttpStatus.CONFLICT, code, reason, trace);
    }

    static MutableHttpResponse<String> late(String trace) {
        return problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "function_late",
                        "The function took too long and was given up; repeat the call with the same"
                                + " idempotency_key.",
                        trace)
                .header(HttpHeaders.RETRY_AFTER, "5");
    }

    private static String sentence(SchemaFault fault) {
        String subject = fault.field().isEmpty() ? "arguments" : fault.field();
        return "'" + subject + "': " + fault.problem() + ".";
    }

    private static MutableHttpResponse<String> problem(
            HttpStatus status, String code, String detail, String trace) {
        return new Problem(status, code, detail, Optional.empty(), trace).response();
    }
}
