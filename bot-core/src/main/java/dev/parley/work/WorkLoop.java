package dev.parley.work;

import dev.parley.conversation.ConversationId;
import dev.parley.work.Assignment.Interruption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims conversations of one queue and works on each on its own virtual thread, keeping their
 * leases alive. Any number of loops, in any number of processes, share a queue. {@link #close()}
 * stops claiming, lets running work finish, then stops.
 */
public final class WorkLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    /**
     * The most conversations of one claim: enough to share a query's cost, few enough to start
     * soon.
     */
    private static final int CLAIM = 200;

    /**
     * The most leases of one renewal: fewer rows are locked at a time, and the first are safe soon.
     */
    private static final int RENEWAL = 500;

    private final QueueName queue;
    private final WorkConfig config;
    private final JdbcWork work;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final ProcessName owner;
    private final Job job;
    private final int concurrency;
    private final Alarm alarm;
    private final Wakeups.Subscription subscription;
    private final Map<ConversationId, Assignment> running = new ConcurrentHashMap<>();
    private final Thread claiming;
    private final Thread renewing;
    private final AtomicInteger reserved = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean full;
    private volatile Optional<Long> lastFull = Optional.empty();
    private boolean failing;

    public WorkLoop(
            QueueName queue,
            WorkConfig config,
            JdbcWork work,
            Wakeups wakeups,
            InstantSource clock,
            ProcessName owner,
            Job job) {
        this.queue = queue;
        this.config = config;
        this.work = work;
        this.wakeups = wakeups;
        this.clock = clock;
        this.owner = owner;
        this.job = job;
        this.concurrency = job.concurrency(config.concurrency());
        this.alarm = new Alarm(clock, config.poll());
        this.subscription = wakeups.subscribe(new Signals());
        // Threads of the system's own: a lease that is renewed behind a thousand turns is lost.
        this.claiming = start("-claim", this::claimUntilStopped);
        this.renewing = start("-renew", this::renewUntilStopped);
    }

    private Thread start(String name, Runnable loop) {
        return Thread.ofPlatform().name(queue + name).daemon().start(loop);
    }

    /** How many conversations are being worked on. */
    public int running() {
        return running.size();
    }

    /**
     * Keeps room for a conversation that will be leased to this process, where there is ample room:
     * where many are worked on already, those that wait come first. Whoever got a yes calls {@link
     * #take} or {@link #freeRoom}.
     */
    public boolean keepRoom() {
        if (reserved.incrementAndGet() + running.size() <= concurrency / 2 && !stopping) {
            return true;
        }
        reserved.decrementAndGet();
        return false;
    }

    /** Gives room back that was kept and is not needed. */
    public void freeRoom() {
        reserved.decrementAndGet();
    }

    /** For how many further conversations there is ample room. */
    public int room() {
        return stopping ? 0 : Math.max(0, concurrency / 2 - running.size());
    }

    /** Whether conversations had to wait lately because no more could be worked on at once. */
    public boolean wasFullWithin(Duration time) {
        return lastFull.filter(moment -> System.nanoTime() - moment < time.toNanos()).isPresent();
    }

    /**
     * Works on a conversation that is leased to this process already. When the loop has stopped
     * meanwhile, the conversation is given back, and another process has it at once.
     */
    public void take(Job.Task task) {
        Assignment assignment = add(task);
        // Looked at after it was added: either it is seen here that the loop stops, or close() sees
        // the assignment and waits for it.
        if (stopping) {
            running.remove(task.lease().conversation(), assignment);
            giveBack(task.lease(), clock.instant());
        } else {
            assignment.start();
        }
    }

    private void giveBack(Lease lease, Instant at) {
        try {
            work.release(queue, lease, at, -1);
            wakeups.ready(queue, at);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{}: conversation {} could not be given back, its lease ends by itself: {}",
                    queue,
                    lease.conversation(),
                    failure.toString());
        }
    }

    private void claimUntilStopped() {
        while (!stopping) {
            try {
                claimAndStart();
                failing = false;
            } catch (RuntimeException failure) {
                reportOnce(failure);
                alarm.sleep(config.poll());
            }
        }
    }

    private void claimAndStart() {
        Instant now = clock.instant();
        // Before it is looked at who runs: whoever ends after that rings.
        full = true;
        int most = Math.min(CLAIM, concurrency - running.size() - reserved.get());
        full = most <= 0;
        if (full) {
            lastFull = Optional.of(System.nanoTime());
        }
        List<Lease> claimed =
                most > 0
                        ? work.claim(queue, owner.value(), most, now, now.plus(config.lease()))
                        : List.of();
        if (!claimed.isEmpty()) {
            prepare(claimed).forEach(task -> add(task).start());
        }
        // Who got all that there was room for looks again: there may be more, and room by now.
        if ((full || claimed.size() < most) && !stopping) {
            if (alarm.await()) {
                work.next(queue).ifPresent(alarm::ring);
            }
        }
    }

    private List<Job.Task> prepare(List<Lease> claimed) {
        try {
            return job.prepare(claimed);
        } catch (IllegalArgumentException unreadable) {
            if (claimed.size() == 1) {
                leaveToNewer(claimed.getFirst(), unreadable);
                return List.of();
            }
            // One conversation that cannot be read must not keep the others waiting.
            return claimed.stream().flatMap(lease -> prepare(List.of(lease)).stream()).toList();
        }
    }

    /**
     * What a newer version stored may be nothing that this one can read. The claim does not count:
     * after too many, the version that can read it would take it for a message that kills workers.
     */
    private void leaveToNewer(Lease lease, IllegalArgumentException unreadable) {
        LOG.warn(
                "{}: what is stored for conversation {} cannot be read here, it is left to a process that can: {}",
                queue,
                lease.conversation(),
                unreadable.getMessage());
        giveBack(lease, clock.instant().plus(config.poll()));
    }

    private Assignment add(Job.Task task) {
        ConversationId conversation = task.lease().conversation();
        Assignment assignment =
                new Assignment(
                        task.lease(),
                        clock.instant(),
                        queue + "-" + conversation,
                        self -> run(task.body(), self));
        running.put(conversation, assignment);
        return assignment;
    }

    private void run(Job.Body body, Assignment assignment) {
        ConversationId conversation = assignment.lease().conversation();
        try {
            body.run(assignment);
        } catch (RuntimeException | Error failure) {
            // The lease ends by itself and the claim counts as an attempt: what kills its thread
            // each time ends as a dead letter.
            LOG.error(
                    "{}: work on conversation {} failed; it is tried again when its lease ends",
                    queue,
                    conversation,
                    failure);
        } finally {
            // Only its own entry: a lease that was lost may have been claimed anew by this very
            // process.
            running.remove(conversation, assignment);
            if (full) {
                full = false;
                alarm.ring(clock.instant());
            }
        }
    }

    private void renewUntilStopped() {
        Duration pause = config.lease().dividedBy(4);
        // What the last claim brings is renewed, too.
        while (!stopping || claiming.isAlive() || !running.isEmpty()) {
            try {
                Thread.sleep(pause);
                renew();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("{}: leases could not be renewed: {}", queue, failure.toString());
            }
        }
    }

    private void renew() {
        List<Assignment> held = List.copyOf(running.values());
        held.stream()
                .filter(assignment -> assignment.lasting().compareTo(job.timeLimit()) > 0)
                .forEach(assignment -> assignment.interrupt(Interruption.TIME_LIMIT));
        List<Assignment> leases =
                held.stream().filter(assignment -> assignment.interruption().isEmpty()).toList();
        for (int from = 0; from < leases.size(); from += RENEWAL) {
            renew(leases.subList(from, Math.min(leases.size(), from + RENEWAL)));
        }
    }

    private void renew(List<Assignment> held) {
        Instant now = clock.instant();
        Instant until = now.plus(config.lease());
        Set<ConversationId> renewed =
                work.renew(queue, held.stream().map(Assignment::lease).toList(), until);
        for (Assignment assignment : held) {
            ConversationId conversation = assignment.lease().conversation();
            if (renewed.contains(conversation)) {
                assignment.renewed(now, until);
            } else if (running.get(conversation) == assignment) {
                assignment.interrupt(Interruption.LEASE_LOST);
            }
        }
    }

    private void reportOnce(RuntimeException failure) {
        if (!failing) {
            failing = true;
            LOG.error(
                    "{}: conversations cannot be claimed; trying again until they can",
                    queue,
                    failure);
        }
    }

    /**
     * Stops claiming, waits for running work as long as the configuration allows, then interrupts
     * it.
     */
    @Override
    public void close() {
        stopping = true;
        subscription.close();
        alarm.ring(Instant.MIN);
        try {
            claiming.join();
            if (!finishedWithin(config.grace())) {
                running.values().forEach(assignment -> assignment.interrupt(Interruption.STOPPING));
                finishedWithin(Duration.ofSeconds(2));
            }
            renewing.interrupt();
            renewing.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean finishedWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!running.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
        }
        return running.isEmpty();
    }

    private final class Signals implements Wakeups.Listener {

        @Override
        public void ready(QueueName ready, Instant at) {
            if (ready.equals(queue)) {
                alarm.ring(at);
            }
        }

        @Override
        public void interrupt(ConversationId conversation) {
            Assignment assignment = running.get(conversation);
            if (assignment != null && queue.equals(QueueName.TURNS)) {
                assignment.interrupt(Interruption.ASKED);
            }
        }
    }
}
