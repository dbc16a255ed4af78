package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/**
 * A model as the API shows it.
 *
 * @param name registry name
 * @param available whether it can answer now
 * @param byDefault whether it answers where nobody chose
 * @param endpoint its server, where it is another than the provider's
 * @param slots calls at once, where it differs from what holds for all
 * @param totalLimitSeconds the longest a call may take, where it differs
 * @param fallbackOrder its place among those that answer for a failed model
 * @param bytes the size of its files
 * @param lastUsed when it answered last, to the minute
 * @param passed whether its newest evaluation passed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ModelView(
        ModelName name,
        boolean available,
        boolean byDefault,
        Provider provider,
        Purpose purpose,
        Origin origin,
        Optional<URI> endpoint,
        Optional<String> format,
        Optional<String> quantisation,
        Optional<Integer> contextLength,
        Optional<Long> bytes,
        Optional<Integer> slots,
        Optional<Long> totalLimitSeconds,
        Optional<Integer> fallbackOrder,
        Optional<Instant> lastUsed,
        Optional<Boolean> passed,
        Optional<Loaded> loaded) {

    /**
     * A model's place in its server's memory.
     *
     * @param since when it was seen there first
     * @param memoryBytes how much memory it takes in all
     * @param gpuBytes how much of that is a graphics card's
     * @param until when it goes if nobody asks it before
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Loaded(
            Optional<Instant> since, long memoryBytes, long gpuBytes, Optional<Instant> until) {

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
