package dev.parley.whatsapp.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How files are fetched.
 *
 * @param download how long one file may take
 */
@ConfigurationProperties("parley.whatsapp.timeout")
record DownloadConfig(@Bindable(defaultValue = "60s") Duration download) {}
