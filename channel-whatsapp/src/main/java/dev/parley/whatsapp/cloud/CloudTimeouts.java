package dev.parley.whatsapp.cloud;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long calls to the Cloud API may take.
 *
 * @param connect until a connection stands
 * @param call until a call is answered
 */
@ConfigurationProperties("parley.whatsapp.timeout")
record CloudTimeouts(
        @Bindable(defaultValue = "5s") Duration connect,
        @Bindable(defaultValue = "15s") Duration call) {}
