package dev.parley.ai.cache;

import dev.parley.conversation.Language;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are given again.
 *
 * @param entries how many are kept, 0 to 100,000; 0: none is given again
 * @param age how long they are kept
 * @param near how near another question must be to get the same answer, 0 to 1 for each language
 *     ({@code en}, {@code fr}, {@code ro}); null: as {@link #USUAL} says
 * @param otherWords whether a near question may have other words; without that, it has the same
 *     ones in another order or form
 */
@ConfigurationProperties("parley.cache")
record CacheConfig(
        @Bindable(defaultValue = "10000") @Min(0) @Max(100_000) int entries,
        @Bindable(defaultValue = "12h") Duration age,
        @Nullable @MapFormat Map<String, Double> near,
        @Bindable(defaultValue = "false") boolean otherWords) {

    /** The model of meanings was trained on English; elsewhere unlike questions look alike. */
    private static final Map<String, Double> USUAL = Map.of("en", 0.9, "fr", 0.95, "ro", 0.95);

    /** How near; empty: only the very same question. */
    Optional<Double> near(Language language) {
        Map<String, Double> thresholds = near == null ? USUAL : near;
        return Optional.ofNullable(thresholds.get(language.code()));
    }
}
