package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.openapi.Described;
import dev.parley.conversation.Language;
import dev.parley.language.LanguageFinder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passages for a query. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SearchController {

    private static final int USUAL_LIMIT = 10;

    private final Retrieval retrieval;
    private final LanguageFinder languages;
    private final Reaches reaches;

    SearchController(Retrieval retrieval, LanguageFinder languages, Reaches reaches) {
        this.retrieval = retrieval;
        this.languages = languages;
        this.reaches = reaches;
    }

    /** What to look for. */
    record SearchRequest(
            @JsonPropertyDescription("A question or words") @NotBlank @Size(max = 10_000)
                    Optional<String> query,
            @JsonPropertyDescription("Where to look; everywhere where none is given")
                    Optional<CollectionName> collection,
            @JsonPropertyDescription("How many passages; 10 where none is given") @Min(1) @Max(100)
                    Optional<Integer> limit,
            @JsonPropertyDescription("The language the reader prefers")
                    Optional<Language> language) {

        Query query(LanguageFinder languages, Reach reach) {
            String text =
                    query.filter(words -> !words.isBlank())
                            .orElseThrow(() ->
                                    ApiException.badField(
                                            "missing_question",
                                            "query",
                                            "'query' is missing or empty."));
            Language spoken = language.or(() -> languages.written(text)).orElse(Language.ENGLISH);
            return new Query(text, spoken, reach, limit.orElse(USUAL_LIMIT));
        }
    }

    /** What was found. */
    record SearchResponse(@JsonPropertyDescription("Best first") List<PassageView> passages) {}

    /** A passage. */
    record PassageView(
            @JsonPropertyDescription("Its stable id") String id,
            @JsonPropertyDescription("The document's title") String document,
            @JsonPropertyDescription("What a citation shows") String reference,
            @JsonPropertyDescription("The headings above it") List<String> path,
            @JsonPropertyDescription("Its words") String text,
            @JsonPropertyDescription("Where it can be read") Optional<String> url,
            @JsonPropertyDescription("How well it fits, 0 to 1") double score) {

        static PassageView of(Passage passage) {
            return new PassageView(
                    passage.id().toString(),
                    passage.title(),
                    passage.reference(),
                    passage.path(),
                    passage.text(),
                    passage.url(),
                    passage.score());
        }
    }

    @Post(value = "/api/v1/search", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.SEARCH)
    @Described(summary = "Find passages", takes = SearchRequest.class, gives = SearchResponse.class)
    HttpResponse<String> search(HttpRequest<?> http, @Body byte @Nullable [] body) {
        SearchRequest request = ApiJson.read(body, SearchRequest.class);
        Query query = request.query(languages, reaches.of(http, Reaches.API, request.collection()));
        List<PassageView> found = retrieval.search(query).stream().map(PassageView::of).toList();
        return HttpResponse.ok(ApiJson.write(new SearchResponse(found)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
