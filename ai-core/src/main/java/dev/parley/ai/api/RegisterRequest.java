package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.model.ModelDetails;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.RegisteredModel.Limits;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.ModelName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A model to register. */
record RegisterRequest(
        @JsonPropertyDescription("Registry name: ollama/… or openai/…") ModelName name,
        @JsonPropertyDescription("Base URL of its server, where it is another than the provider's")
                Optional<String> endpoint,
        @JsonPropertyDescription("What it is good for; chat where nothing is said")
                Optional<Purpose> purpose,
        @JsonPropertyDescription("The format of its files") @Size(max = 50) Optional<String> format,
        @JsonPropertyDescription("How its weights were made smaller") @Size(max = 50)
                Optional<String> quantisation,
        @JsonPropertyDescription("How many tokens it takes in at once") @Min(1)
                Optional<Integer> contextLength,
        @JsonPropertyDescription("Calls at once, of all processes together") @Min(1) @Max(10_000)
                Optional<Integer> slots,
        @JsonPropertyDescription("The longest a call may take") @Min(1) @Max(3_600)
                Optional<Integer> totalLimitSeconds,
        @JsonPropertyDescription(
                        "Its place among those that answer for a failed model; never where none is given")
                Optional<Integer> fallbackOrder) {

    RegisteredModel model() {
        RegisteredModel plain = plain();
        return new RegisteredModel(
                plain.name(),
                plain.provider(),
                plain.remoteName(),
                endpoint.map(RegisterRequest::url),
                purpose.orElse(Purpose.CHAT),
                new Limits(slots, totalLimitSeconds.map(Duration::ofSeconds)),
                fallbackOrder,
                new ModelDetails(format, quantisation, contextLength, Optional.empty()));
    }

    private RegisteredModel plain() {
        try {
            return RegisteredModel.named(name);
        } catch (IllegalArgumentException noProvider) {
            throw ApiException.badField(
                    "invalid_value", "name", "'name' must begin with ollama/ or openai/.");
        }
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Told below, as for any other text.
        }
        throw ApiException.badField(
                "invalid_value", "endpoint", "'endpoint' must be a URL: http://… or https://….");
    }
}
