package dev.parley.telegram.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long calls to Telegram may take.
 *
 * @param connect until a connection stands
 * @param call until a call is answered
 * @param download until a file is downloaded
 * @param poll how long Telegram holds a request for updates while there are none; at most 50 s are
 *     of use
 */
@ConfigurationProperties("parley.telegram.timeout")
public record ApiTimeouts(
        @Bindable(defaultValue = "5s") Duration connect,
        @Bindable(defaultValue = "15s") Duration call,
        @Bindable(defaultValue = "60s") Duration download,
        @Bindable(defaultValue = "50s") Duration poll) {}
