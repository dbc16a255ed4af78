package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.assistant.Background;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A question in a conversation. */
record ChatRequest(
        @JsonPropertyDescription("The question; needed where there are no messages")
                @Size(max = RequestFields.LONGEST_TEXT)
                Optional<String> message,
        @JsonPropertyDescription(
                        "The whole conversation with the question last, instead of a message")
                @Size(min = 1, max = RequestFields.MOST_ENTRIES)
                Optional<List<ChatMessage>> messages,
        @JsonPropertyDescription(
                        "The caller's own name of the conversation. What was said before is remembered under it,"
                                + " for this API key alone, unless messages or a history are given.")
                @Pattern(
                        regexp = "^[A-Za-z0-9._:-]{1,128}$",
                        message = "1 to 128 letters, digits, '.', '_', ':' or '-'")
                Optional<String> conversationId,
        @JsonPropertyDescription("Earlier exchanges, oldest first, where the caller remembers them")
                @Size(max = RequestFields.MOST_ENTRIES)
                Optional<List<Exchange>> history,
        @JsonPropertyDescription(
                        "What was said before these, in few words, as 'summarise' gives it")
                @Size(max = RequestFields.LONGEST_SUMMARY)
                Optional<String> summary,
        @JsonPropertyDescription(
                        "What the person wants remembered of themselves; answers are made for them alone")
                Optional<Facts> facts,
        @JsonPropertyDescription(RequestFields.MODEL) Optional<ModelName> model,
        @JsonPropertyDescription(RequestFields.LANGUAGE) Optional<Language> language,
        @JsonPropertyDescription(RequestFields.CHANNEL) Optional<ChannelName> channel,
        @JsonPropertyDescription(RequestFields.TURN) Optional<TurnId> turnId,
        @JsonPropertyDescription(RequestFields.COLLECTION) Optional<CollectionName> collection,
        @JsonPropertyDescription(RequestFields.TOKENS) @Min(1) @Max(RequestFields.MOST_TOKENS)
                Optional<Integer> maxTokens,
        @JsonPropertyDescription(RequestFields.TEMPERATURE) @DecimalMin("0") @DecimalMax("2")
                Optional<Double> temperature,
        @JsonPropertyDescription(RequestFields.TOP_P)
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1")
                Optional<Double> topP,
        @JsonPropertyDescription(
                        "Whether the caller can have a change of the conversation confirmed by the person, carry"
                                + " it out, and tell what is stored about them")
                Optional<Boolean> confirms,
        @JsonPropertyDescription(RequestFields.STREAM) Optional<Boolean> stream)
        implements AnswerRequest {

    /** One message of a conversation. */
    record ChatMessage(
            @JsonPropertyDescription("Who said it") Role role,
            @JsonPropertyDescription("What was said") @Size(max = RequestFields.LONGEST_TEXT)
                    String content) {

        enum Role {
            @JsonProperty("user")
            USER,
            @JsonProperty("assistant")
            ASSISTANT
        }
    }

    @Override
    public Background background() {
        return new Background(
                summary.filter(text -> !text.isBlank()), facts.filter(some -> !some.isEmpty()));
    }

    /** Whether what was said before is Parley's to remember. */
    boolean isRemembered() {
        return conversationId.isPresent() && messages.isEmpty() && history.isEmpty();
    }
}
