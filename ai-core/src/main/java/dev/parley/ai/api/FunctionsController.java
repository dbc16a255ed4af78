package dev.parley.ai.api;

import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.FunctionName;
import dev.parley.ai.function.FunctionRegistry;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions there are, in the forms that programs and models take. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class FunctionsController {

    private final FunctionRegistry registry;
    private final FunctionCallers callers;

    FunctionsController(FunctionRegistry registry, FunctionCallers callers) {
        this.registry = registry;
        this.callers = callers;
    }

    /** The functions, by name. */
    record FunctionsResponse(List<FunctionView> functions) {}

    /** The categories, by name. */
    record CategoriesResponse(List<Category> categories) {}

    /** A category and the functions in it. */
    record Category(String name, List<FunctionName> functions) {}

    /** Tools, for the field of the same name in a call to a model of OpenAI's protocol. */
    record OpenAiTools(List<ToolView.OpenAi> tools) {}

    /** The same for a call to a model of Anthropic's protocol. */
    record AnthropicTools(List<ToolView.Anthropic> tools) {}

    @Get("/ai/functions")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "List the functions", gives = FunctionsResponse.class)
    HttpResponse<String> functions(HttpRequest<?> http) {
        return ok(new FunctionsResponse(each(http, FunctionView::of)));
    }

    @Get("/ai/functions/{name}")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "Show a function", gives = FunctionView.class)
    HttpResponse<String> function(HttpRequest<?> http, @PathVariable String name) {
        return allowed(http).stream()
                .filter(function -> function.name().value().equals(name))
                .findFirst()
                .map(function -> ok(FunctionView.of(function)))
                .orElseGet(() -> {
                    List<FunctionName> known = each(http, FunctionDefinition::name);
                    return CallProblems.unknown(known, Correlation.of(http));
                });
    }

    @Get("/ai/categories")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "List the categories of functions", gives = CategoriesResponse.class)
    HttpResponse<String> categories(HttpRequest<?> http) {
        Map<String, List<FunctionName>> byCategory =
                allowed(http).stream()
                        .collect(
                                Collectors.groupingBy(
                                        FunctionDefinition::category,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                FunctionDefinition::name, Collectors.toList())));
        List<Category> categories =
                byCategory.entrySet().stream()
                        .map(entry -> new Category(entry.getKey(), entry.getValue()))
                        .toList();
        return ok(new CategoriesResponse(categories));
    }

    @Get("/ai/openai/tools")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "List the functions as tools for OpenAI", gives = OpenAiTools.class)
    HttpResponse<String> openAiTools(HttpRequest<?> http) {
        return ok(new OpenAiTools(each(http, ToolView.OpenAi::of)));
    }

    @Get("/ai/anthropic/tools")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "List the functions as tools for Anthropic", gives = AnthropicTools.class)
    HttpResponse<String> anthropicTools(HttpRequest<?> http) {
        return ok(new AnthropicTools(each(http, ToolView.Anthropic::of)));
    }

    @Get("/ai/schema")
    @NeedsScope(Scope.FUNCTIONS_READ)
    @Described(summary = "Show the functions as an OpenAPI document")
    HttpResponse<String> schema(HttpRequest<?> http) {
        return ok(FunctionsDocument.of(allowed(http)));
    }

    private <T> List<T> each(HttpRequest<?> http, Function<FunctionDefinition, T> view) {
        return allowed(http).stream().map(view).toList();
    }

    private List<FunctionDefinition> allowed(HttpRequest<?> http) {
        return registry.allowed(callers.scopes(http));
    }

    private static HttpResponse<String> ok(Object body) {
        return HttpResponse.ok(ApiJson.write(body)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
