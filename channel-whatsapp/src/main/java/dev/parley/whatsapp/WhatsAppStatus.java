package dev.parley.whatsapp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How receiving from WhatsApp is going in this process. A provider delivers when there is something
 * to deliver: silence may be a quiet night, so it is told as a time, not as a fault. Thread-safe.
 */
@Singleton
public final class WhatsAppStatus {

    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppStatus.class);

    private final InstantSource clock;
    private final Provider provider;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    WhatsAppStatus(WhatsAppConfig config, InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.provider = config.through();
        Gauge.builder("parley.whatsapp.silence", this, WhatsAppStatus::silence)
                .description(
                        "Time since the provider delivered something to this process; NaN before it does")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Something was delivered, with the right signature, and stored. */
    public void received() {
        if (last.getAndSet(Optional.of(clock.instant())).isEmpty()) {
            LOG.info("WhatsApp: receiving through {}", provider.shown());
        }
    }

    private double silence() {
        return last.get()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
