package dev.parley.deploy.bench.growth;

import dev.parley.deploy.bench.cluster.Answers;
import dev.parley.deploy.bench.cluster.Cluster;
import dev.parley.deploy.bench.cluster.Delivery;
import dev.parley.deploy.bench.cluster.JdbcLedger;
import dev.parley.deploy.bench.cluster.Script;
import dev.parley.deploy.bench.cluster.Settling;
import dev.parley.deploy.bench.cluster.Taken;
import dev.parley.deploy.bench.report.Latencies;
import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who write at a steady pace, phase after phase, each time other people. */
final class Run {

    private static final long FIRST_PERSON = 6_000_000;

    /** A change may take this long on a machine that is very busy. */
    private static final int LONGEST_CHANGE_SECONDS = 240;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final int WARM_SECONDS = 10;

    private final Cluster cluster;
    private final GrowthOptions options;
    private final JdbcLedger ledger;
    private final Script script;
    private long nextPerson = FIRST_PERSON;

    Run(Cluster cluster, GrowthOptions options) {
        this.cluster = cluster;
        this.options = options;
        this.ledger = new JdbcLedger(cluster.database());
        this.script = new Script(new Updates(InstantSource.system()), options.seed());
    }

    /** As many as ten seconds bring, so that the JVM has compiled what is used much. */
    void warm() throws InterruptedException {
        Map<Long, List<Update>> messages = messages(WARM_SECONDS);
        new Delivery(cluster::webhooks, options.seed()).bring(messages);
        settle();
    }

    /**
     * Lets people write, changes something in the middle of it, and compares what was acknowledged
     * with what was answered.
     */
    Outcome of(Phase phase) throws InterruptedException {
        int twiceBefore = ledger.read().twice();
        Delivery delivery = new Delivery(cluster::webhooks, options.seed());
        Taken taken;
        try (ExecutorService writing = Executors.newSingleThreadExecutor()) {
            Map<Long, List<Update>> messages = messages(options.seconds() + LONGEST_CHANGE_SECONDS);
            Future<Taken> written = writing.submit(() -> delivery.bring(messages));
            try {
                Thread.sleep(Duration.ofSeconds(options.seconds()).dividedBy(2));
                Change.make(phase, cluster);
                Thread.sleep(Duration.ofSeconds(options.seconds()).dividedBy(2));
            } finally {
                delivery.end();
            }
            taken = written.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the updates cannot be brought", failure.getCause());
        }
        settle();
        Answers answers = Answers.of(taken.acknowledged(), cluster.telegram().sent());
        return outcome(phase, taken, answers, twiceBefore);
    }

    private Map<Long, List<Update>> messages(int seconds) {
        People people = People.in(cluster.telegram(), nextPerson, options.chats());
        nextPerson += options.chats();
        return script.write(people, seconds * options.rate(), options.rate());
    }

    private void settle() throws InterruptedException {
        new Settling(ledger, cluster.telegram().sentJournal(), SETTLING).await(PATIENCE);
    }

    private Outcome outcome(Phase phase, Taken taken, Answers answers, int twiceBefore) {
        JdbcLedger.Entries entries = ledger.read();
        return new Outcome(
                phase,
                taken.count() + taken.refused(),
                answers.arrivals().size(),
                answers.doubles(),
                answers.unmarkedDoubles(entries.uncertain()),
                entries.twice() - twiceBefore,
                answers.outOfOrder(),
                delays(taken, answers.arrivals()));
    }

    /**
     * Of each message, from when its turn could have begun: it was due, and what the same person
     * wrote before it was answered.
     */
    private static Latencies delays(Taken taken, Map<Long, Instant> arrivals) {
        return new Latencies(
                taken.acknowledged().values().stream()
                        .flatMap(chat -> delays(chat, taken.start(), arrivals).stream())
                        .toList());
    }

    private static List<Duration> delays(
            List<Update> chat, Instant start, Map<Long, Instant> arrivals) {
        List<Duration> delays = new ArrayList<>();
        Instant answered = start;
        for (Update update : chat) {
            Instant arrival = arrivals.get(update.number());
            if (arrival != null) {
                Instant due = start.plus(update.due());
                delays.add(Duration.between(due.isAfter(answered) ? due : answered, arrival));
                answered = arrival;
            }
        }
        return delays;
    }
}
