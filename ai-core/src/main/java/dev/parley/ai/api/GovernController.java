package dev.parley.ai.api;

import dev.parley.ai.governance.DraftReview;
import dev.parley.ai.governance.DraftReview.Review;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules on a given question and draft, without any model. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class GovernController {

    private final DraftReview review;
    private final LanguageFinder languages;

    GovernController(DraftReview review, LanguageFinder languages) {
        this.review = review;
        this.languages = languages;
    }

    /**
     * What to look at.
     *
     * @param question what somebody asked
     * @param draft what should be answered
     * @param channel where
     * @param person who asked; nothing depends on it yet
     * @param language of the conversation
     */
    record GovernRequest(
            Optional<String> question,
            Optional<String> draft,
            Optional<String> channel,
            Optional<String> person,
            Optional<Language> language) {}

    @Post(value = "/api/v1/govern", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<String> govern(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        GovernRequest request = ApiJson.read(body, GovernRequest.class);
        String question =
                request.question()
                        .filter(text -> !text.isBlank())
                        .orElseThrow(() ->
                                ApiException.badField(
                                        "missing_question",
                                        "question",
                                        "'question' is missing or empty."));
        Language language =
                request.language().or(() -> languages.written(question)).orElse(Language.ENGLISH);
        Review found = review.review(question, request.draft(), language);
        return HttpResponse.ok(ApiJson.write(GovernResponse.of(found, Correlation.of(http))))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
