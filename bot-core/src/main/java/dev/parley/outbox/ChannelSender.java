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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits for one channel: each conversation's messages in order, many conversations at
 * once.
 */
final class ChannelSender implements Job, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelSender.class);
    private static final int GROUP = 300;

    /** A database that restarts must not turn sends that succeeded into uncertain ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Channel channel;
    private final QueueName queue;
    private final JdbcOutbox outbox;
    private final OutboxConfig config;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final SendMetrics metrics;
    private final GroupCommit<Progress, Boolean> commits;

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
    public List<Task> prepare(List<Lease> leases) {
        Map<ConversationId, List<Waiting>> waiting =
                outbox.start(leases, clock.instant()).stream()
                        .collect(Collectors.groupingBy(Waiting::conversation));
        return leases.stream()
                .map(lease ->
                        new Task(
                                lease,
                                assignment ->
                                        sendAll(
                                                assignment,
                                                waiting.getOrDefault(
                                                        lease.conversation(), List.of()))))
                .toList();
    }

    private void sendAll(Assignment assignment, List<Waiting> messages) {
        for (int i = 0; i < messages.size(); i++) {
            Waiting message = messages.get(i);
            Next ifDone =
                    i + 1 < messages.size()
                            ? new Next.Go(messages.get(i + 1).outbound().id())
                            : new Next.Done();
            Progress progress = attempt(assignment.lease(), message, ifDone);
            boolean held = commits.submit(progress);
            metrics.count(channel.name(), progress.state());
            report(message, progress, held);
            if (!held || !(progress.next() instanceof Next.Go)) {
                if (progress.next() instanceof Next.Later later) {
                    wakeups.ready(queue, later.at());
                }
                return;
            }
        }
    }

    private Progress attempt(Lease lease, Waiting message, Next ifDone) {
        if (message.cutOff() && config.uncertain() == OutboxConfig.UncertainSend.HOLD) {
            return new Attempt(lease, message, ifDone, config, clock.instant())
                    .held("its sending was cut off");
        }
        Delivery delivery = deliver(message);
        return new Attempt(lease, message, ifDone, config, clock.instant()).ended(delivery);
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
