package dev.parley.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the chat page is served.
 *
 * @param keepAlive how often an open page gets a sign of life and looks by itself for what it may
 *     have missed; less than any proxy waits before it cuts a silent connection
 */
@ConfigurationProperties("parley.web")
record WebConfiguration(@Bindable(defaultValue = "15s") Duration keepAlive) {}
