package dev.parley.ai.api;

import dev.parley.ai.model.ModelDetails;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.RegisteredModel.Limits;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.ModelName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A model to register.
 *
 * @param name registry name: {@code ollama/…} or {@code openai/…}
 * @param endpoint base URL of its server, where it is another than the provider's
 * @param purpose what it is good for; {@code chat} where nothing is said
 * @param format of its files
 * @param quantisation of its weights
 * @param contextLength in tokens, at least 1
 * @param slots calls at once, 1 to 10,000
 * @param totalLimitSeconds the longest a call may take, 1 to 3,600
 * @param fallbackOrder its place among those that answer for a failed model; never where empty
 */
record RegisterRequest(
        Optional<ModelName> name,
        Optional<String> endpoint,
        Optional<String> purpose,
        Optional<String> format,
        Optional<String> quantisation,
        Optional<Integer> contextLength,
        Optional<Integer> slots,
        Optional<Integer> totalLimitSeconds,
        Optional<Integer> fallbackOrder) {

    private static final int MOST_SLOTS = 10_000;
    private static final int LONGEST_SECONDS = 3_600;

    RegisteredModel model() {
        RegisteredModel plain = plain();
        return new RegisteredModel(
                plain.name(),
                plain.provider(),
                plain.remoteName(),
                endpoint.map(RegisterRequest::url),
                ModelView.purpose(purpose.orElse(Purpose.CHAT.code()))
                        .orElseThrow(() ->
                                ApiException.badField(
                                        "invalid_value",
                                        "purpose",
                                        "'purpose' must be chat, embedding or scoring.")),
                new Limits(
                        within("slots", slots, MOST_SLOTS),
                        within("total_limit_seconds", totalLimitSeconds, LONGEST_SECONDS)
                                .map(Duration::ofSeconds)),
                fallbackOrder,
                new ModelDetails(
                        format,
                        quantisation,
                        within("context_length", contextLength, Integer.MAX_VALUE),
                        Optional.empty()));
    }

    private RegisteredModel plain() {
        ModelName wanted =
                name.orElseThrow(() ->
                        ApiException.badField(
                                "missing_model",
                                "name",
                                "'name' is missing: expected ollama/… or openai/…."));
        try {
            return RegisteredModel.named(wanted);
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

    private static Optional<Integer> within(String field, Optional<Integer> value, int most) {
        value.filter(number -> number < 1 || number > most)
                .ifPresent(_ -> {
                    throw ApiException.badField(
                            "out_of_range", field, "'%s' must be 1 to %d.".formatted(field, most));
                });
        return value;
    }
}
