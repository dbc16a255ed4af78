package dev.parley.ai.knowledge.library;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/**
 * Limits of documents that are fetched from the web.
 *
 * @param patience how long one may take as a whole
 * @param redirects how often one may be found elsewhere, 0 to 20
 * @param hosts names or addresses of hosts in the operator's own network that documents may come
 *     from; every host on the internet may be asked anyway
 */
@ConfigurationProperties("parley.knowledge.fetch")
record FetchConfig(
        @Bindable(defaultValue = "20s") Duration patience,
        @Bindable(defaultValue = "5") @Min(0) @Max(20) int redirects,
        @Bindable(defaultValue = "") List<String> hosts) {

    FetchConfig {
        hosts = List.copyOf(hosts);
    }
}
