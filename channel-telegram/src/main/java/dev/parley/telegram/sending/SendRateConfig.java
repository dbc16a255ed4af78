package dev.parley.telegram.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How fast messages may be sent (the limits of Telegram's bot FAQ). Zero: no limit of our own.
 *
 * @param perSecond messages a second by the whole bot
 * @param perChat messages a second in one chat
 * @param chatBurst messages that one chat may get at once after a pause, at least 1
 * @param perGroupMinute messages a minute in one group
 */
@ConfigurationProperties("parley.telegram.rate")
record SendRateConfig(
        @Bindable(defaultValue = "30") @Min(0) @Max(1000) int perSecond,
        @Bindable(defaultValue = "1") @Min(0) @Max(1000) int perChat,
        @Bindable(defaultValue = "3") @Min(1) @Max(1000) int chatBurst,
        @Bindable(defaultValue = "20") @Min(0) @Max(1000) int perGroupMinute) {}
