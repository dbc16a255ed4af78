package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.model.Origin;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.ai.model.operation.LoadedModel;
import dev.parley.ai.model.operation.ModelState;
import dev.parley.assistant.ModelName;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A model as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ModelView(
        @JsonPropertyDescription("Registry name") ModelName name,
        @JsonPropertyDescription("Whether it can answer now") boolean available,
        @JsonPropertyDescription("Whether it answers where nobody chose") boolean byDefault,
        @JsonPropertyDescription("Who runs it") Provider provider,
        @JsonPropertyDescription("What it is good for") Purpose purpose,
        @JsonPropertyDescription("Who named it: configuration, its server or an operator")
                Origin origin,
        @JsonPropertyDescription("Its server, where it is another than the provider's")
                Optional<URI> endpoint,
        @JsonPropertyDescription("The format of its files") Optional<String> format,
        @JsonPropertyDescription("How its weights were made smaller") Optional<String> quantisation,
        @JsonPropertyDescription("How many tokens it takes in at once")
                Optional<Integer> contextLength,
        @JsonPropertyDescription("The size of its files") Optional<Long> bytes,
        @JsonPropertyDescription("Calls at once, where it differs from what holds for all")
                Optional<Integer> slots,
        @JsonPropertyDescription("The longest a call may take, where it differs")
                Optional<Long> totalLimitSeconds,
        @JsonPropertyDescription("Its place among those that answer for a failed model")
                Optional<Integer> fallbackOrder,
        @JsonPropertyDescription("When it answered last, to the minute") Optional<Instant> lastUsed,
        @JsonPropertyDescription("Whether its newest evaluation passed") Optional<Boolean> passed,
        @JsonPropertyDescription("Its place in its server's memory") Optional<Loaded> loaded) {

    /** A model's place in its server's memory. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Loaded(
            @JsonPropertyDescription("When it was seen there first") Optional<Instant> since,
            @JsonPropertyDescription("How much memory it takes in all") long memoryBytes,
            @JsonPropertyDescription("How much of that is a graphics card's") long gpuBytes,
            @JsonPropertyDescription("When it goes if nobody asks it before")
                    Optional<Instant> until) {

        static Loaded of(ModelState state, LoadedModel loaded) {
            return new Loaded(
                    state.row().loadedAt(), loaded.bytes(), loaded.gpuBytes(), loaded.until());
        }
    }

    static ModelView of(ModelState state) {
        RegisteredModel model = state.row().model();
        return new ModelView(
                model.name(),
                state.available(),
                state.byDefault(),
                model.provider(),
                model.purpose(),
                state.row().origin(),
                model.endpoint(),
                model.details().format(),
                model.details().quantisation(),
                model.details().contextLength(),
                model.details().bytes(),
                model.limits().slots(),
                model.limits().total().map(limit -> limit.toSeconds()),
                model.fallbackOrder(),
                state.row().lastUsedAt(),
                state.row().passed(),
                state.loaded().map(loaded -> Loaded.of(state, loaded)));
    }

    /** The purpose a caller names; empty for {@code all}. */
    static Optional<Purpose> purpose(String code) {
        Optional<Purpose> purpose =
                Arrays.stream(Purpose.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst();
        if (purpose.isEmpty() && !code.equals("all")) {
            throw ApiException.badField(
                    "invalid_value",
                    "purpose",
                    "'purpose' must be chat, embedding, scoring or all.");
        }
        return purpose;
    }
}
