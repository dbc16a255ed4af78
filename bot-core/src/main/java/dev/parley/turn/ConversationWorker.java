package dev.parley.turn;

import dev.parley.assistant.AiCoreBusyException;
import dev.parley.assistant.AiCoreUnreachableException;
import dev.parley.conversation.ChannelName;
import dev.parley.database.GroupCommit;
import dev.parley.inbox.Claimed;
import dev.parley.outbox.OutboxSenders;
import dev.parley.work.Assignment;
import dev.parley.work.Assignment.Interruption;
import dev.parley.work.JdbcWork;
import dev.parley.work.Job;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Makes turns: takes what waits in a conversation, lets the flow answer it, and commits the result
 * under the lease.
 */
final class ConversationWorker implements Job, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationWorker.class);
    private static final int GROUP = 100;

    /** A database that restarts must not cost an answer that a model already gave. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcTurns turns;
    private final TurnFlow flow;
    private final Admission admission;
    private final TurnConfig config;
    private final OutboxSenders senders;
    private final JdbcWork work;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final TurnMetrics metrics;
    private final SessionSummaries summaries;
    private final GroupCommit<TurnResult, Kept> commits;
    private final LongAdder finished = new LongAdder();

    ConversationWorker(
            TurnParts parts,
            OutboxSenders senders,
            JdbcWork work,
            Wakeups wakeups,
            InstantSource clock) {
        this.turns = parts.turns();
        this.flow = parts.flow();
        this.admission = parts.admission();
        this.config = parts.config();
        this.metrics = parts.metrics();
        this.summaries = parts.summaries();
        this.senders = senders;
        this.work = work;
        this.wakeups = wakeups;
        this.clock = clock;
        this.commits =
                new GroupCommit<>(
                        "turn-commit",
                        GROUP,
                        PATIENCE,
                        results -> parts.results().commit(results, clock.instant()));
    }

    @Override
    public Duration timeLimit() {
        return config.timeLimit();
    }

    @Override
    public List<Task> prepare(List<Lease> leases) {
        return turns.next(leases).stream()
                .map(turn -> new Task(turn.lease(), assignment -> run(turn, assignment)))
                .toList();
    }

    /** The work on a conversation of which it is known already what waits in it. */
    Task task(Claimed claimed) {
        return new Task(
                claimed.lease(),
                assignment -> known(claimed).forEach(turn -> run(turn, assignment)));
    }

    private List<Turn> known(Claimed claimed) {
        try {
            return turns.of(List.of(claimed));
        } catch (IllegalArgumentException unreadable) {
            // A session of a newer version: whoever claims the conversation sees to that.
            Instant now = clock.instant();
            work.release(QueueName.TURNS, claimed.lease(), now, -1);
            wakeups.ready(QueueName.TURNS, now);
            return List.of();
        }
    }

    private void run(Turn turn, Assignment assignment) {
        try (var _ = MDC.putCloseable("correlation", turn.id().toString())) {
            long start = System.nanoTime();
            try {
                commit(result(turn));
            } catch (InterruptedException _) {
                interrupted(turn, assignment.interruption());
            } catch (AiCoreUnreachableException away) {
                unreachable(turn, away);
            } catch (AiCoreBusyException busy) {
                admission.giveBack(turn);
                commit(admission.holdWhileBusy(turn, busy.waiting()));
            } catch (RuntimeException | Error failure) {
                if (assignment.interruption().isPresent()) {
                    interrupted(turn, assignment.interruption());
                } else {
                    failed(turn, failure);
                }
            }
            metrics.took(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private TurnResult result(Turn turn) throws InterruptedException {
        // Claimed more often than it may be tried: what it holds has killed its worker each time.
        if (turn.lease().attempts() > config.attempts()) {
            return flow.giveUp(
                    turn, "it ended its worker " + (turn.lease().attempts() - 1) + " times");
        }
        boolean over = admission.isOver(turn);
        Optional<TurnResult> held = admission.holdBack(turn);
        if (held.isPresent()) {
            return held.get();
        }
        TurnResult made = flow.run(turn);
        return over ? made.remembering(made.session().withToldToWait(false)) : made;
    }

    private void commit(TurnResult result) {
        ChannelName channel = result.turn().address().channel();
        boolean room = senders.willTake(channel);
        Kept kept;
        try {
            kept = commits.submit(room ? result.handedOver() : result);
        } catch (RuntimeException | Error failure) {
            free(channel, room);
            throw failure;
        }
        if (kept.handover().isEmpty()) {
            free(channel, room);
        }
        tell(result, kept);
    }

    private void free(ChannelName channel, boolean room) {
        if (room) {
            senders.cannotTake(channel);
        }
    }

    private void tell(TurnResult result, Kept kept) {
        ChannelName channel = result.turn().address().channel();
        if (kept.held()) {
            metrics.count(result.outcome());
            summaries.after(result.conversation(), result.session());
            if (result.until().isEmpty()) {
                finished.increment();
            } else if (!result.messages().isEmpty()) {
                metrics.countNotices(result.outcome(), 1);
            }
            kept.ready().ifPresent(at -> wakeups.ready(QueueName.TURNS, at));
            if (kept.handover().isPresent()) {
                senders.take(channel, kept.handover().get());
            } else {
                result.sending().ifPresent(queue -> wakeups.ready(queue, clock.instant()));
            }
        } else {
            metrics.count("lease-lost");
            LOG.warn(
                    "the lease was lost while the turn was made; nothing of it is kept, another worker has it");
        }
    }

    private void interrupted(Turn turn, Optional<Interruption> reason) {
        // The flag would interrupt the query that gives the conversation back.
        Thread.interrupted();
        switch (reason.orElse(Interruption.STOPPING)) {
            case ASKED, STOPPING -> postpone(turn, Duration.ZERO);
            case LEASE_LOST -> LOG.warn("the lease was lost; another worker has the conversation");
            case TIME_LIMIT -> failed(turn, new TurnTimeLimitException(config.timeLimit()));
        }
    }

    /** While the AI core is away, for example to be started anew, questions just wait for it. */
    private void unreachable(Turn turn, AiCoreUnreachableException away) {
        if (away.lasting().compareTo(config.absence()) < 0) {
            metrics.count("postponed");
            postpone(turn, config.firstPause());
        } else {
            failed(turn, away);
        }
    }

    private void failed(Turn turn, Throwable failure) {
        Optional<Duration> pause = config.retries().after(turn.lease().attempts());
        if (pause.isPresent()) {
            LOG.warn(
                    "the turn failed, attempt {}; it is tried again",
                    turn.lease().attempts(),
                    failure);
            metrics.count("failed");
            release(turn, pause.get(), 0);
        } else {
            LOG.error("the turn failed for good; its messages wait as a dead letter", failure);
            metrics.countDeadLetter();
            commit(flow.giveUp(turn, failure.getClass().getSimpleName()));
        }
    }

    /** Gives the conversation back as if it had not been claimed. */
    private void postpone(Turn turn, Duration pause) {
        admission.giveBack(turn);
        release(turn, pause, -1);
    }

    private void release(Turn turn, Duration pause, int attempts) {
        Instant at = clock.instant().plus(pause);
        work.release(QueueName.TURNS, turn.lease(), at, attempts);
        wakeups.ready(QueueName.TURNS, at);
    }

    /** How many turns were finished here so far. */
    long finished() {
        return finished.sum();
    }

    @Override
    public void close() {
        commits.close();
    }
}
