package dev.parley.ai.knowledge.source;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * Limits of the separate process that reads PDF, DOCX, ODT and RTF.
 *
 * @param patience after this time the process is stopped and the file is given up
 * @param memoryMegabytes the process's heap, 64 to 4,096
 */
@ConfigurationProperties("parley.knowledge.office")
public record OfficeConfig(
        @Bindable(defaultValue = "60s") Duration patience,
        @Bindable(defaultValue = "256") @Min(64) @Max(4096) int memoryMegabytes) {}
