package dev.parley.ai.api;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import dev.parley.language.LanguageFinder;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passages for a query. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SearchController {

    private static final int USUAL_LIMIT = 10;
    private static final int MOST = 100;
    private static final int LONGEST_QUERY = 10_000;

    private final Retrieval retrieval;
    private final LanguageFinder languages;

    SearchController(Retrieval retrieval, LanguageFinder languages) {
        this.retrieval = retrieval;
        this.languages = languages;
    }

    /**
     * What to look for.
     *
     * @param query a question or words
     * @param collection where; empty: everywhere
     * @param limit how many passages, 1 to 100
     * @param language the language the reader prefers
     */
    record SearchRequest(
            Optional<String> query,
            Optional<CollectionName> collection,
            Optional<Integer> limit,
            Optional<Language> language) {

        Query query(LanguageFinder languages) {
            String text =
                    query.filter(words -> !words.isBlank())
                            .orElseThrow(() ->
                                    ApiException.badField(
                                            "missing_question",
                                            "query",
                                            "'query' is missing or empty."));
            if (text.length() > LONGEST_QUERY) {
                throw ApiException.badField(
                        "out_of_range", "query", "'query' may have up to 10000 characters.");
            }
            int wanted = limit.orElse(USUAL_LIMIT);
            if (wanted < 1 || wanted > MOST) {
                throw ApiException.badField("out_of_range", "limit", "'limit' must be 1 to 100.");
            }
            Language spoken = language.or(() -> languages.written(text)).orElse(Language.ENGLISH);
            return new Query(text, spoken, collection, wanted);
        }
    }

    /**
     * What was found.
     *
     * @param passages best first
     */
    record SearchResponse(List<PassageView> passages) {}

    /**
     * A passage.
     *
     * @param id its stable id
     * @param document the document's title
     * @param reference what a citation shows
     * @param path the headings above it
     * @param text its words
     * @param url where it can be read
     * @param score 0 to 1
     */
    record PassageView(
            String id,
            String document,
            String reference,
            List<String> path,
            String text,
            Optional<String> url,
            double score) {

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
    HttpResponse<String> search(@Body byte @Nullable [] body) {
        Query query = ApiJson.read(body, SearchRequest.class).query(languages);
        List<PassageView> found = retrieval.search(query).stream().map(PassageView::of).toList();
        return HttpResponse.ok(ApiJson.write(new SearchResponse(found)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
