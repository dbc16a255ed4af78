package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.conversation.ChannelName;
import dev.parley.inbound.Inbound;
import dev.parley.inbox.Inbox;
import dev.parley.quarantine.Quarantine;
import dev.parley.telegram.update.UpdateMapping;
import dev.parley.telegram.update.UpdateMapping.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    private static final ChannelName TELEGRAM = new ChannelName("telegram");

    private final Inbox inbox;
    private final KnownBot bot;
    private final InstantSource clock;
    private final CallbackAnswers callbacks;
    private final BusinessRights business;
    private final Quarantine quarantine;
    private final Counter malformed;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    UpdateIntake(
            Inbox inbox,
            KnownBot bot,
            InstantSource clock,
            CallbackAnswers callbacks,
            BusinessRights business,
            Quarantine quarantine,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.bot = bot;
        this.clock = clock;
        this.callbacks = callbacks;
        this.business = business;
        this.quarantine = quarantine;
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
        UpdateMapping mapping =
                new UpdateMapping(bot.identity(), clock.instant(), business.among(updates));
        List<Outcome> outcomes = updates.stream().map(mapping::map).toList();
        List<Inbound> deliveries = outcomes.stream().map(Outcome::inbound).toList();
        inbox.accept(deliveries);
        for (int i = 0; i < updates.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Malformed broken) {
                keep(broken, updates.get(i));
            }
        }
        updates.forEach(callbacks::answer);
    }

    /** What is not even JSON: kept for an operator, and refused. */
    void keepUnreadable(ByteBuffer body) {
        malformed.increment();
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        quarantine.keep(TELEGRAM, "not JSON", bytes);
    }

    private void keep(Outcome.Malformed broken, JsonNode update) {
        malformed.increment();
        quarantine.keep(
                TELEGRAM,
                "not the shape of its kind: " + broken.kind(),
                update.toString().getBytes(StandardCharsets.UTF_8));
        LOG.debug("Telegram: update {} is malformed", broken.inbound().externalId().value());
        if (reported.size() < MOST_KINDS && reported.add(broken.kind())) {
            LOG.warn(
                    "Telegram: an update of kind '{}' does not have the shape of its kind; it is kept in quarantine"
                            + " (\"parley quarantine\" lists it). Further ones are only counted, as"
                            + " parley_inbound_malformed_total",
                    broken.kind());
        }
    }
}
