package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.assistant.Decision;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /generate} and {@code /chat} answer.
 *
 * @param response the words, with citations as {@code [1]}; where nothing may be answered, the text
 *     that says so
 * @param model the model that wrote it; empty when none did
 * @param tokensUsed the model's tokens, question and answer; 0 where it counts none
 * @param processingTime seconds
 * @param timestamp when it was ready
 * @param decision what the rules say of it
 * @param confidence 0 to 1
 * @param citations what the numbers stand for
 * @param traceId what an operator finds the call by
 * @param conversationId as the caller gave it
 * @param outcome the same as the assistant's port names it
 * @param decisions every decision of the pipeline, in order
 * @param memory what may be remembered, redacted
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AnswerResponse(
        String response,
        String model,
        int tokensUsed,
        BigDecimal processingTime,
        Instant timestamp,
        String decision,
        double confidence,
        List<CitationView> citations,
        String traceId,
        Optional<String> conversationId,
        Outcome outcome,
        List<Decision> decisions,
        Exchange memory) {

    /**
     * A source.
     *
     * @param number its number in the answer
     * @param reference what names the place
     * @param document the document's title
     * @param url where it can be read
     * @param passage the passage's id
     * @param text the passage itself
     */
    record CitationView(
            int number,
            String reference,
            String document,
            Optional<String> url,
            String passage,
            String text) {}
}
