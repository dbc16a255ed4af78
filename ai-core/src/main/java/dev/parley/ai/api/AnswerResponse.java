package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.assistant.Decision;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@code /generate} and {@code /chat} answer. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AnswerResponse(
        @JsonPropertyDescription(
                        "The words, with citations as [1]; where nothing may be answered, the text that says so")
                String response,
        @JsonPropertyDescription("The model that wrote it; empty when none did") String model,
        @JsonPropertyDescription("The model's tokens, question and answer; 0 where it counts none")
                int tokensUsed,
        @JsonPropertyDescription("How long it took, in seconds") BigDecimal processingTime,
        @JsonPropertyDescription("When it was ready") Instant timestamp,
        @JsonPropertyDescription("What the rules say of it: SEND, BLOCK or HAND_OVER")
                String decision,
        @JsonPropertyDescription("How well the sources carry it, 0 to 1") double confidence,
        @JsonPropertyDescription("What the numbers in the words stand for")
                List<CitationView> citations,
        @JsonPropertyDescription("What an operator finds the call by") String traceId,
        @JsonPropertyDescription("As the caller gave it") Optional<String> conversationId,
        @JsonPropertyDescription("What came of the question, for programs") Outcome outcome,
        @JsonPropertyDescription("Every decision on the way, in order") List<Decision> decisions,
        @JsonPropertyDescription("What may be remembered, without personal data") Exchange memory,
        @JsonPropertyDescription(
                        "What the person said of themselves beside the question, where the caller can ask"
                                + " whether it may be remembered")
                Optional<Facts> noticed) {

    /** A source. */
    record CitationView(
            @JsonPropertyDescription("Its number in the answer") int number,
            @JsonPropertyDescription("What names the place: an article, a heading")
                    String reference,
            @JsonPropertyDescription("The document's title") String document,
            @JsonPropertyDescription("Where it can be read") Optional<String> url,
            @JsonPropertyDescription("The passage's id") String passage,
            @JsonPropertyDescription("The passage itself") String text) {}
}
