package dev.parley.inbox;

import dev.parley.conversation.ConversationId;
import dev.parley.database.GroupCommit;
import dev.parley.database.Payloads;
import dev.parley.inbound.Inbound;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox every channel calls: concurrent calls share one commit. After it, turns start here, or
 * the workers are woken.
 */
@Singleton
final class GroupedInbox implements Inbox, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupedInbox.class);

    /** Calls in one commit: more would only make the first of them wait. */
    private static final int GROUP = 100;

    private final JdbcInbox inbox;
    private final TurnRhythm rhythm;
    private final TurnStarter turns;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final Payloads payloads;
    private final MeterRegistry metrics;
    private final GroupCommit<List<Received>, Acceptance> commits;
    private boolean failing;

    GroupedInbox(
            JdbcInbox inbox,
            TurnRhythm rhythm,
            TurnStarter turns,
            Wakeups wakeups,
            InstantSource clock,
            Payloads payloads,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.rhythm = rhythm;
        this.turns = turns;
        this.wakeups = wakeups;
        this.clock = clock;
        this.payloads = payloads;
        this.metrics = metrics;
        this.commits = new GroupCommit<>("inbox-commit", GROUP, Duration.ZERO, this::commit);
    }

    @Override
    public Acceptance accept(List<Inbound> deliveries) {
        if (deliveries.isEmpty()) {
            return new Acceptance(0, 0);
        }
        List<Received> received =
                deliveries.stream().map(delivery -> Received.of(delivery, payloads)).toList();
        try {
            Acceptance acceptance = commits.submit(received);
            count(received.getFirst(), acceptance);
            return acceptance;
        } catch (RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    private List<Acceptance> commit(List<List<Received>> calls) {
        List<Received> all = calls.stream().flatMap(List::stream).toList();
        Instant now = clock.instant();
        Stored stored = store(all, now);
        turns.start(stored.claimed());
        wake(all, stored, now);
        Set<Received.Key> left = stored.keys();
        List<Acceptance> acceptances = new ArrayList<>();
        for (List<Received> call : calls) {
            Acceptance acceptance = new Acceptance(0, 0);
            for (Received delivery : call) {
                // The first with a stored key is the stored one; a second with the same key is its
                // duplicate.
                acceptance = acceptance.plus(left.remove(delivery.key()));
            }
            acceptances.add(acceptance);
        }
        return acceptances;
    }

    /** Only the committing thread comes here, so that an outage is told of once. */
    private Stored store(List<Received> all, Instant now) {
        try {
            Stored stored = inbox.store(all, now, turns.room());
            if (failing) {
                LOG.info("deliveries are stored again");
            }
            failing = false;
            return stored;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.error(
                        "deliveries cannot be stored: they are not acknowledged, and the providers bring them again",
                        failure);
            }
            failing = true;
            throw failure;
        }
    }

    private void wake(List<Received> all, Stored stored, Instant now) {
        List<Received> fresh =
                all.stream()
                        .filter(delivery ->
                                delivery.isPending() && stored.keys().contains(delivery.key()))
                        .toList();
        for (Received delivery : fresh) {
            if (delivery.interrupts()) {
                ConversationId conversation =
                        stored.conversations().get(delivery.inbound().conversation());
                wakeups.interrupt(Objects.requireNonNull(conversation));
            }
        }
        List<Received> waiting =
                fresh.stream().filter(delivery -> !stored.isClaimed(delivery)).toList();
        if (waiting.stream().anyMatch(Received::urgent)) {
            wakeups.ready(QueueName.TURNS, now);
        }
        if (waiting.stream().anyMatch(delivery -> !delivery.urgent())) {
            wakeups.ready(QueueName.TURNS, now.plus(rhythm.quiet()));
        }
    }

    private void count(Received first, Acceptance acceptance) {
        String channel = first.key().channel();
        metrics.counter("parley.inbox.received", "channel", channel).increment(acceptance.stored());
        metrics.counter("parley.inbox.duplicates", "channel", channel)
                .increment(acceptance.duplicates());
    }

    @Override
    @PreDestroy
    public void close() {
        commits.close();
    }
}
