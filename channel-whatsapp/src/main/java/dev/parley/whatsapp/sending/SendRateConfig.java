package dev.parley.whatsapp.sending;

import dev.parley.conversation.ConversationAddress;
import dev.parley.pacing.SendLimits;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/**
 * How fast messages may be sent (Meta's limits). Zero: no limit of our own.
 *
 * @param perSecond messages a second by our number; Meta counts what it delivers to us, too
 * @param personPerMinute messages a minute to one person
 * @param personBurst messages that one person may get at once after a pause, at least 1
 */
@ConfigurationProperties("parley.whatsapp.rate")
record SendRateConfig(
        @Bindable(defaultValue = "40") @Min(0) @Max(1000) int perSecond,
        @Bindable(defaultValue = "10") @Min(0) @Max(1000) int personPerMinute,
        @Bindable(defaultValue = "6") @Min(1) @Max(1000) int personBurst)
        implements SendLimits {

    @Override
    public String chat(ConversationAddress conversation) {
        return conversation.chat();
    }

    @Override
    public List<Limit> ofChat(ConversationAddress conversation) {
        return personPerMinute == 0
                ? List.of()
                : List.of(new Limit(personPerMinute, Duration.ofMinutes(1), personBurst));
    }
}
