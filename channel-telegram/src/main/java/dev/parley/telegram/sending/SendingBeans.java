package dev.parley.telegram.sending;

import dev.parley.clock.Steady;
import dev.parley.pacing.Allowances;
import dev.parley.pacing.Circuit;
import dev.parley.pacing.LocalSendRate;
import dev.parley.pacing.SendRate;
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
    Allowances allowances(SendRateConfig limits, @Steady InstantSource clock) {
        return new Allowances(limits, clock);
    }

    @Singleton
    @Named(TELEGRAM)
    SendRate rate(
            SendRateConfig limits,
            @Named(TELEGRAM) Allowances allowances,
            @Steady InstantSource clock) {
        return new LocalSendRate(limits, allowances, clock);
    }

    @Singleton
    @Named(TELEGRAM)
    Circuit circuit() {
        return new Circuit("Telegram");
    }
}
