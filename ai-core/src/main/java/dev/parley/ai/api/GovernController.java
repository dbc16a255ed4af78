package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.governance.DraftReview;
import dev.parley.ai.governance.DraftReview.Review;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.openapi.Described;
import dev.parley.conversation.ChannelName;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules on a given question and draft, without any model. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class GovernController {

    private final DraftReview review;
    private final LanguageFinder languages;
    private final Reaches reaches;

    GovernController(DraftReview review, LanguageFinder languages, Reaches reaches) {
        this.review = review;
        this.languages = languages;
        this.reaches = reaches;
    }

    /** What to look at. */
    record GovernRequest(
            @JsonPropertyDescription("What somebody asked")
                    @NotBlank
                    @Size(max = RequestFields.LONGEST_TEXT)
                    Optional<String> question,
            @JsonPropertyDescription("What should be answered")
                    @Size(max = RequestFields.LONGEST_TEXT)
                    Optional<String> draft,
            @JsonPropertyDescription(RequestFields.CHANNEL) Optional<ChannelName> channel,
            @JsonPropertyDescription("Who asked; nothing depends on it") Optional<String> person,
            @JsonPropertyDescription("The language of the conversation")
                    Optional<Language> language) {}

    @Post(value = "/api/v1/govern", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Run the rules on a question and a draft",
            details = "Asks no model.",
            takes = GovernRequest.class,
            gives = GovernResponse.class)
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
        Reach reach = reaches.of(http, request.channel().orElse(Reaches.API), Optional.empty());
        Review found = review.review(question, request.draft(), language, reach);
        return HttpResponse.ok(ApiJson.write(GovernResponse.of(found, Correlation.of(http))))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
