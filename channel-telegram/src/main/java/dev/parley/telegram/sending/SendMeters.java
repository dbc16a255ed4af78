package dev.parley.telegram.sending;

import dev.parley.outbound.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Measures how long sending takes, by outcome. */
@Singleton
final class SendMeters {

    private final MeterRegistry meters;

    SendMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    Delivery measured(Supplier<Delivery> sending) {
        Timer.Sample sample = Timer.start(meters);
        Delivery delivery = sending.get();
        sample.stop(
                Timer.builder("parley.telegram.send")
                        .description("Time to send a message to Telegram, by outcome")
                        .tag("outcome", outcome(delivery))
                        .register(meters));
        return delivery;
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent _ -> "sent";
            case Delivery.Postponed _ -> "postponed";
            case Delivery.AwaitsPerson _ -> "awaits_person";
            case Delivery.Failed _ -> "failed";
            case Delivery.Uncertain _ -> "uncertain";
            case Delivery.Refused _ -> "refused";
            case Delivery.Unreachable _ -> "unreachable";
            case Delivery.Moved _ -> "moved";
        };
    }
}
