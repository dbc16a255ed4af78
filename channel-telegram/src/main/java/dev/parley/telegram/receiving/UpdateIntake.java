package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbound.Inbound;
import dev.parley.inbox.Inbox;
import dev.parley.telegram.update.UpdateMapping;
import dev.parley.telegram.update.UpdateMapping.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts updates into the inbox. Thread-safe. */
@Singleton
final class UpdateIntake {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

    /** Kinds come from outside; more than these are not worth a line each. */
    private static final int MOST_KINDS = 20;

    private final Inbox inbox;
    private final KnownBot bot;
    private final InstantSource clock;
    private final CallbackAnswers callbacks;
    private final Counter malformed;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    UpdateIntake(
            Inbox inbox,
            KnownBot bot,
            InstantSource clock,
            CallbackAnswers callbacks,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.bot = bot;
        this.clock = clock;
        this.callbacks = callbacks;
        this.malformed =
                Counter.builder("parley.inbound.malformed")
                        .description(
                                "Deliveries that do not have the shape their provider describes")
                        .tag("channel", "telegram")
                        .register(meters);
    }

    /**
     * Stores updates, and returns when they may be acknowledged.
     *
     * @throws dev.parley.inbox.InboxUnavailableException when they could not be stored
     */
    void accept(List<JsonNode> updates) {
        UpdateMapping mapping = new UpdateMapping(bot.identity(), clock.instant());
        List<Outcome> outcomes = updates.stream().map(mapping::map).toList();
        List<Inbound> deliveries = outcomes.stream().map(Outcome::inbound).toList();
        inbox.accept(deliveries);
        outcomes.forEach(this::report);
        updates.forEach(callbacks::answer);
    }

    private void report(Outcome outcome) {
        if (outcome instanceof Outcome.Malformed(Inbound trace, String kind)) {
            malformed.increment();
            LOG.debug("Telegram: update {} is malformed", trace.externalId().value());
            if (reported.size() < MOST_KINDS && reported.add(kind)) {
                LOG.warn(
                        "Telegram: an update of kind '{}' does not have the shape of its kind; it is kept as ignored."
                                + " Further ones are only counted, as parley_inbound_malformed_total",
                        kind);
            }
        }
    }
}
