package dev.parley.telegram.sending;

import dev.parley.clock.Steady;
import dev.parley.pacing.Pacing;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Telegram's share of what all channels send by. */
@Factory
final class SendingBeans {

    static final String TELEGRAM = "telegram";

    @Singleton
    @Named(TELEGRAM)
    Pacing pacing(SendRateConfig limits, @Steady InstantSource clock) {
        return new Pacing("Telegram", "Telegram", limits, clock);
    }
}
