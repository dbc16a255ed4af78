package dev.parley.telegram.sending;

import dev.parley.conversation.ConversationAddress;
import dev.parley.pacing.SendLimits;
import dev.parley.telegram.TelegramChat;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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
        @Bindable(defaultValue = "20") @Min(0) @Max(1000) int perGroupMinute)
        implements SendLimits {

    /** The topics of a group share its limits. */
    @Override
    public String chat(ConversationAddress conversation) {
        return Long.toString(TelegramChat.of(conversation).id());
    }

    @Override
    public List<Limit> ofChat(ConversationAddress conversation) {
        int ofGroup = TelegramChat.of(conversation).isGroup() ? perGroupMinute : 0;
        return Stream.of(
                        new Limit(perChat, Duration.ofSeconds(1), chatBurst),
                        new Limit(ofGroup, Duration.ofMinutes(1), ofGroup))
                .filter(limit -> limit.messages() > 0)
                .toList();
    }
}
