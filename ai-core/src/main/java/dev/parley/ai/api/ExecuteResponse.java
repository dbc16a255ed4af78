package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.function.FunctionName;
import dev.parley.assistant.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code /ai/execute} answers.
 *
 * @param status what was done
 * @param function the function that was called or would be
 * @param arguments what it was called with or would be, where it was found for words
 * @param result what it returned
 * @param effect what it changes in the conversation; whoever holds the conversation carries it out
 * @param confidence how sure it is that this function was wanted, 0 to 1; 1 where it was named
 * @param message what to do now, where nothing was done
 * @param functions what can be done, where nothing fits the words
 * @param traceId what an operator finds the call by
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExecuteResponse(
        String status,
        Optional<FunctionName> function,
        Optional<JsonNode> arguments,
        Optional<JsonNode> result,
        Optional<Effect> effect,
        double confidence,
        Optional<String> message,
        Optional<List<Offer>> functions,
        String traceId) {

    /** What became of a call. */
    enum Status {
        /** The function was called. */
        DONE,
        /** It changes something and waits for a yes. */
        CONFIRMATION_NEEDED,
        /** The words fit no function well enough; nothing was done. */
        NOT_UNDERSTOOD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that can be done. */
    record Offer(FunctionName name, String description) {}
}
