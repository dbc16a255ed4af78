package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Past;
import dev.parley.conversation.Language;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Long conversations in few words. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SummaryController {

    private final GovernedPipeline pipeline;

    SummaryController(GovernedPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** What is to be put into few words. */
    record SummaryRequest(
            @JsonPropertyDescription("What was said before the exchanges, in few words already")
                    @Size(max = RequestFields.LONGEST_SUMMARY)
                    Optional<String> summary,
            @JsonPropertyDescription("What was said, oldest first")
                    @Size(min = 1, max = RequestFields.MOST_ENTRIES)
                    List<Exchange> exchanges,
            @JsonPropertyDescription("The language to write in; English where none is given")
                    Optional<Language> language) {}

    /** The few words. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SummaryResponse(
            @JsonPropertyDescription(
                            "What was said, without identifiers; missing where no model wrote it")
                    Optional<String> summary) {}

    @Post(value = "/api/v1/summarise", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Put a part of a conversation into few words",
            details =
                    "What identifies a person is left out before a model sees it. Send the summary with the"
                            + " next questions of the conversation.",
            takes = SummaryRequest.class,
            gives = SummaryResponse.class)
    HttpResponse<String> summarise(@Body byte @Nullable [] body) throws InterruptedException {
        SummaryRequest request = ApiJson.read(body, SummaryRequest.class);
        Past past =
                new Past(
                        request.summary().filter(text -> !text.isBlank()),
                        request.exchanges(),
                        request.language().orElse(Language.ENGLISH));
        return HttpResponse.ok(ApiJson.write(new SummaryResponse(pipeline.summarise(past))))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
