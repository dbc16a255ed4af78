package dev.parley.whatsapp.sending;

import dev.parley.clock.Steady;
import dev.parley.pacing.Allowances;
import dev.parley.pacing.Circuit;
import dev.parley.pacing.LocalSendRate;
import dev.parley.pacing.SendRate;
import dev.parley.whatsapp.WhatsAppConfig;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** WhatsApp's share of what all channels send by. */
@Factory
final class SendingBeans {

    static final String WHATSAPP = "whatsapp";

    @Singleton
    @Named(WHATSAPP)
    Allowances allowances(SendRateConfig limits, @Steady InstantSource clock) {
        return new Allowances(limits, clock);
    }

    @Singleton
    @Named(WHATSAPP)
    SendRate rate(
            SendRateConfig limits,
            @Named(WHATSAPP) Allowances allowances,
            @Steady InstantSource clock) {
        return new LocalSendRate(limits, allowances, clock);
    }

    @Singleton
    @Named(WHATSAPP)
    Circuit circuit(WhatsAppConfig config) {
        return new Circuit(config.through().shown());
    }
}
