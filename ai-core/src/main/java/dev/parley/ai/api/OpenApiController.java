package dev.parley.ai.api;

import dev.parley.ai.key.NeedsNoKey;
import dev.parley.ai.openapi.Described;
import dev.parley.ai.openapi.OpenApi;
import dev.parley.conversation.Language;
import dev.parley.rendering.Renderer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.Router;
import java.util.Locale;

/** What the API takes and gives: for programs, and for people. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class OpenApiController {

    /** The page holds its style, and loads nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final OpenApi openApi;
    private final Renderer renderer;

    OpenApiController(Router router, Renderer renderer) {
        this.openApi = new OpenApi(router, Problem.class);
        this.renderer = renderer;
    }

    @Get("/api/v1/openapi.json")
    @NeedsNoKey
    @Described(summary = "Read this description as OpenAPI 3.1")
    HttpResponse<String> document() {
        return HttpResponse.ok(openApi.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get(value = "/api/v1/docs", produces = MediaType.TEXT_HTML)
    @NeedsNoKey
    @Described(summary = "Read this description as a page")
    HttpResponse<String> page(HttpRequest<?> request) {
        Language language =
                request.getLocale()
                        .map(Locale::toLanguageTag)
                        .flatMap(Language::ofTag)
                        .orElse(Language.ENGLISH);
        return HttpResponse.ok(renderer.page(openApi.page(), language))
                .contentType("text/html; charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }
}
