package dev.parley.ai.openapi;

import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.uri.UriMatchVariable;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One method of one path, as its controller describes it.
 *
 * @param method in lower case
 * @param path with its variables in braces
 * @param variables the names of those
 * @param query the names of what may stand behind the question mark
 * @param produces the media types of its answers
 * @param scope what a key needs for it; empty: it needs no key
 */
record Endpoint(
        String method,
        String path,
        List<String> variables,
        List<String> query,
        List<String> produces,
        Optional<Scope> scope,
        String summary,
        String details,
        Optional<Class<?>> takes,
        boolean file,
        Optional<Class<?>> gives,
        int status,
        boolean streams) {

    /** The endpoints below {@code /api} and {@code /ai}, by path. */
    static List<Endpoint> of(Router router) {
        return router.uriRoutes()
                .filter(route -> isOfTheApi(route.getUriMatchTemplate().toPathString()))
                // Answered by the framework for what is there to be got.
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(Endpoint::of)
                // The router names a route more than once.
                .distinct()
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static boolean isOfTheApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/ai/");
    }

    private static Endpoint of(UriRouteInfo<?, ?> route) {
        AnnotationMetadata said = route.getAnnotationMetadata();
        return new Endpoint(
                route.getHttpMethodName().toLowerCase(Locale.ROOT),
                // A variable that may hold slashes is one like the others to a caller.
                route.getUriMatchTemplate().toPathString().replace("{+", "{"),
                variables(route, false),
                variables(route, true),
                route.getProduces().stream().map(MediaType::getName).toList(),
                said.enumValue(NeedsScope.class, Scope.class),
                said.stringValue(Described.class, "summary").orElse(""),
                said.stringValue(Described.class, "details").orElse(""),
                record(said, "takes"),
                said.booleanValue(Described.class, "file").orElse(false),
                record(said, "gives"),
                said.intValue(Described.class, "status").orElse(200),
                said.booleanValue(Described.class, "streams").orElse(false));
    }

    private static List<String> variables(UriRouteInfo<?, ?> route, boolean query) {
        return route.getUriMatchTemplate().getVariables().stream()
                .filter(variable -> variable.isQuery() == query)
                .map(UriMatchVariable::getName)
                .toList();
    }

    private static Optional<Class<?>> record(AnnotationMetadata said, String member) {
        return said.classValue(Described.class, member)
                .filter(type -> type != void.class)
                .map(type -> (Class<?>) type);
    }

    /** Names it within the document: {@code getKeysById}. */
    String id() {
        return method
                + Arrays.stream(path.split("/", -1))
                        .filter(part ->
                                !part.isEmpty() && !part.equals("api") && !part.equals("v1"))
                        .map(part -> part.startsWith("{") ? "By" + word(part) : word(part))
                        .collect(Collectors.joining());
    }

    private static String word(String part) {
        String letters = part.replaceAll("[^A-Za-z0-9]", "");
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }
}
