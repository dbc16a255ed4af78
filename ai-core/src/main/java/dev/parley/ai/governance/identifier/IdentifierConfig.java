package dev.parley.ai.governance.identifier;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How identifiers are looked for.
 *
 * @param regions whose phone numbers are written without a country code here, as ISO 3166 codes
 * @param timeLimit the longest a search may take before the turn stops
 */
@ConfigurationProperties("parley.guard")
public record IdentifierConfig(
        @Bindable(defaultValue = "FR,GB,US,RO") List<String> regions,
        @Bindable(defaultValue = "2s") Duration timeLimit) {

    public IdentifierConfig {
        regions = List.copyOf(regions);
    }
}
