package dev.parley.whatsapp.sending;

import dev.parley.clock.Steady;
import dev.parley.pacing.Pacing;
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
    Pacing pacing(SendRateConfig limits, WhatsAppConfig config, @Steady InstantSource clock) {
        return new Pacing("WhatsApp", config.through().shown(), limits, clock);
    }
}
