package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /generate} and {@code /chat} take.
 *
 * @param model registry name; empty: the default
 * @param prompt the question, at {@code /generate}
 * @param message the question, at {@code /chat}
 * @param messages the conversation with the question last, instead of a message
 * @param conversationId the caller's own name of the conversation, given back
 * @param history earlier exchanges, redacted, oldest first
 * @param language to answer in; empty: the one the question seems to be in
 * @param channel where it was asked
 * @param turnId the caller's own id of the call
 * @param collection the only documents to answer from
 * @param maxTokens the longest answer
 * @param temperature 0 to 2
 * @param topP above 0 to 1
 * @param confirms whether the caller holds the conversation: can have a change of it confirmed,
 *     carry it out, and tell what is stored about it
 * @param stream whether the answer comes as server-sent events
 */
record AnswerRequest(
        Optional<ModelName> model,
        Optional<String> prompt,
        Optional<String> message,
        Optional<List<ChatMessage>> messages,
        Optional<String> conversationId,
        Optional<List<Exchange>> history,
        Optional<Language> language,
        Optional<ChannelName> channel,
        Optional<TurnId> turnId,
        Optional<CollectionName> collection,
        Optional<Integer> maxTokens,
        Optional<Double> temperature,
        Optional<Double> topP,
        Optional<Boolean> confirms,
        Optional<Boolean> stream) {

    private static final int MOST_TOKENS = 8_192;

    /**
     * One message of a conversation.
     *
     * @param role {@code user} or {@code assistant}
     * @param content what was said
     */
    record ChatMessage(Role role, String content) {

        enum Role {
            @JsonProperty("user")
            USER,
            @JsonProperty("assistant")
            ASSISTANT
        }
    }

    /** How freely to write: what the caller gave, else the usual. */
    Sampling sampling() {
        maxTokens.ifPresent(tokens -> within("max_tokens", tokens, 1, MOST_TOKENS));
        temperature.ifPresent(value -> within("temperature", value, 0, 2));
        topP.ifPresent(value -> within("top_p", value, Double.MIN_VALUE, 1));
        Sampling usual = Sampling.standard();
        return new Sampling(
                maxTokens.or(usual::maxTokens),
                temperature.or(usual::temperature),
                topP.or(usual::topP));
    }

    private static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            String range =
                    least == Double.MIN_VALUE
                            ? "above 0 to " + plain(most)
                            : plain(least) + " to " + plain(most);
            throw ApiException.badField(
                    "out_of_range", field, "'" + field + "' must be " + range + ".");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
