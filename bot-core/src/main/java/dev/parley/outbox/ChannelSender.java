package dev.parley.outbox;

import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationId;
import dev.parley.database.GroupCommit;
import dev.parley.outbound.Delivery;
import dev.parley.outbox.Progress.Next;
import dev.parley.outbox.Progress.State;
import dev.parley.work.Assignment;
import dev.parley.work.Job;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits for one channel: each conversation's messages in order, many conversations at
 * once.
 */
final class ChannelSender implements Job, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelSender.class);
    private static final int GROUP = 100;

    /** A database that restarts must not turn sends that succeeded into uncertain ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Channel channel;
    private final QueueName queue;
    private final JdbcOutbox outbox;
    private final JdbcProgress progress;
    private final OutboxConfig config;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final SendMetrics metrics;
    private final GroupCommit<Progress, Written> commits;

    ChannelSender(
            Channel channel,
            JdbcOutbox outbox,
            JdbcProgress progress,
            OutboxConfig config,
            Wakeups wakeups,
            InstantSource clock,
            SendMetrics metrics) {
        this.channel = channel;
        this.queue = QueueName.sending(channel.name());
        this.outbox = outbox;
        this.progress = progress;
        this.config = config;
        this.wakeups = wakeups;
        this.clock = clock;
        this.metrics = metrics;
        this.commits =
                new GroupCommit<>(
                        queue + "-commit",
                        GROUP,
                        PATIENCE,
                        attempts -> progress.write(queue, attempts, clock.instant()));
    }

    @Override
    public Duration timeLimit() {
        return config.timeLimit();
    }

    @Override
    public int concurrency(int usual) {
        return Math.min(usual, config.concurrency());
    }

    @Override
    public List<Task> prepare(List<Lease> leases) {
        Map<ConversationId, Batch> waiting = outbox.start(queue, leases, clock.instant());
        return leases.stream()
                .flatMap(lease ->
                        Optional.ofNullable(waiting.get(lease.conversation())).stream()
                                .map(batch -> task(lease, batch)))
                .toList();
    }

    /** The work on messages that are leased to this process already. */
    Task task(Handover handover) {
        List<Waiting> messages =
                handover.messages().stream()
                        .map(outbound -> new Waiting(outbound, 0, false))
                        .toList();
        return task(handover.lease(), new Batch(handover.arrivals(), false, false, messages));
    }

    private Task task(Lease lease, Batch batch) {
        return new Task(lease, assignment -> sendAll(assignment, batch));
    }

    private void sendAll(Assignment assignment, Batch batch) {
        Lease lease = assignment.lease();
        if (batch.messages().isEmpty()) {
            progress.rest(queue, lease, batch.arrivals(), clock.instant()).ifPresent(this::wake);
            return;
        }
        Batch left = batch;
        while (!left.messages().isEmpty()) {
            Waiting message = left.messages().getFirst();
            if (!assignment.holds(clock.instant())) {
                LOG.warn(
                        "{}: the lease of message {} ended before it was sent; whoever holds it now sends it",
                        queue,
                        message.outbound().id());
                return;
            }
            Optional<Delivery> delivery =
                    isToBeHeld(message) ? Optional.empty() : Optional.of(deliver(message));
            left = left(lease, left, delivery);
            Progress made = ended(lease, message, left, delivery);
            Written written = commits.submit(made);
            metrics.count(channel.name(), made.state());
            report(message, made, written.held());
            written.ready().ifPresent(this::wake);
            if (!written.held() || !(made.next() instanceof Next.Go)) {
                return;
            }
        }
    }

    private boolean isToBeHeld(Waiting message) {
        return message.cutOff() && config.uncertain() == OutboxConfig.UncertainSend.HOLD;
    }

    /** What is left of a batch after an attempt to send its first message. */
    private Batch left(Lease lease, Batch batch, Optional<Delivery> delivery) {
        return delivery.filter(Delivery.AwaitsPerson.class::isInstance).isPresent()
                ? outbox.past(lease, batch)
                : batch.afterFirst();
    }

    private void wake(Instant at) {
        wakeups.ready(queue, at);
    }

    private Progress ended(Lease lease, Waiting message, Batch left, Optional<Delivery> delivery) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt(lease, message, left.arrivals(), left.next(now), config, now);
        return delivery.map(attempt::ended)
                .orElseGet(() -> attempt.held("its sending was cut off"));
    }

    private Delivery deliver(Waiting message) {
        try {
            return metrics.timed(channel.name(), () -> channel.deliver(message.outbound()));
        } catch (RuntimeException failure) {
            LOG.error(
                    "{}: a fault in the channel; message {} is tried again",
                    queue,
                    message.outbound().id(),
                    failure);
            return new Delivery.Failed(failure.getClass().getSimpleName());
        }
    }

    private void report(Waiting message, Progress progress, boolean held) {
        if (!held) {
            LOG.warn(
                    "{}: the lease of message {} was lost while it was sent",
                    queue,
                    message.outbound().id());
        } else if (progress.state() == State.DEAD || progress.state() == State.HELD) {
            LOG.warn(
                    "{}: message {} is not sent ({}); it waits as a dead letter: {}",
                    queue,
                    message.outbound().id(),
                    progress.state(),
                    progress.reason().orElse(""));
        }
    }

    @Override
    public void close() {
        commits.close();
    }
}
