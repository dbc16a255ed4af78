package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A question that stands alone. */
record GenerateRequest(
        @JsonPropertyDescription("The question") @NotBlank @Size(max = RequestFields.LONGEST_TEXT)
                Optional<String> prompt,
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
        @JsonPropertyDescription(RequestFields.STREAM) Optional<Boolean> stream)
        implements AnswerRequest {}
