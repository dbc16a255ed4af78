package dev.parley.ai.knowledge.library;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Limits of documents that programs send.
 *
 * @param largest bytes of one document, 1 to 33,554,432
 */
@ConfigurationProperties("parley.knowledge.upload")
record LibraryConfig(@Bindable(defaultValue = "20971520") @Min(1) @Max(33_554_432) int largest) {}
