package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.cluster.Cluster;
import dev.parley.deploy.bench.cluster.Member;
import dev.parley.deploy.bench.report.Text;
import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.telegram.TelegramFault;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets things fail, one after the other, drawn by a seed, until it is closed. */
final class Mischief implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mischief.class);
    private static final int SHORTEST_PAUSE = 1_000;
    private static final int LONGEST_PAUSE = 4_000;
    private static final int LONGEST_ABSENCE = 3_000;
    private static final int MOST_FAULTS = 8;

    /** Longer than the program waits for an answer of Telegram's. */
    private static final Duration TOO_LATE = Duration.ofSeconds(40);

    private static final Duration HANGING = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final Upgrade upgrade;
    private final Random chance;
    private final Consumer<String> console;
    private final Duration half;
    private final long start = System.nanoTime();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final Future<?> running;
    private volatile boolean ending;

    /** Begins. */
    Mischief(Cluster cluster, Upgrade upgrade, TortureOptions options, Consumer<String> console) {
        this.cluster = cluster;
        this.upgrade = upgrade;
        this.chance = new Random(options.seed());
        this.console = console;
        this.half = options.writing().dividedBy(2);
        this.running = threads.submit(this::run);
    }

    private void run() {
        try {
            while (!ending) {
                Thread.sleep(SHORTEST_PAUSE + chance.nextInt(LONGEST_PAUSE - SHORTEST_PAUSE));
                if (upgrade.isUnderWay() && elapsed().compareTo(half) >= 0) {
                    finishUpgrade();
                }
                next();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void finishUpgrade() {
        tell("the older worker is upgraded");
        upgrade.finish();
        Member older = cluster.workers().getLast();
        older.stop();
        older.restart();
    }

    private void next() throws InterruptedException {
        switch (chance.nextInt(10)) {
            case 0, 1, 2, 3 -> killMember();
            case 4 -> {
                tell("PostgreSQL killed");
                cluster.killPostgres();
            }
            case 5 -> {
                tell("Redis killed");
                cluster.killRedis();
            }
            case 6, 7 -> failTelegram();
            default -> failModel();
        }
    }

    private void killMember() throws InterruptedException {
        Member member = cluster.members().get(chance.nextInt(cluster.members().size()));
        tell(member + " killed");
        member.kill();
        Thread.sleep(chance.nextInt(LONGEST_ABSENCE));
        member.restart();
    }

    private void failTelegram() {
        TelegramFault fault =
                switch (chance.nextInt(6)) {
                    case 0 -> new TelegramFault.TooManyRequests(Duration.ofSeconds(1));
                    case 1 -> new TelegramFault.ServerError(500);
                    case 2 -> new TelegramFault.GatewayError(502);
                    case 3 -> new TelegramFault.CutBefore();
                    case 4 -> new TelegramFault.CutAfter();
                    default -> new TelegramFault.AnswerLate(TOO_LATE);
                };
        tell("Telegram: " + fault.getClass().getSimpleName());
        cluster.telegram().faults().next(1 + chance.nextInt(MOST_FAULTS), fault);
    }

    private void failModel() {
        ModelFault fault =
                switch (chance.nextInt(4)) {
                    case 0 -> new ModelFault.ServerError(500);
                    case 1 -> new ModelFault.Cut();
                    case 2 -> new ModelFault.EmptyAnswer();
                    default -> new ModelFault.Slow(HANGING);
                };
        tell("model: " + fault.getClass().getSimpleName());
        cluster.models().faults().next(1 + chance.nextInt(MOST_FAULTS), fault);
    }

    private void tell(String what) {
        counts.merge(what, 1, Integer::sum);
        console.accept("  %s  %s".formatted(Text.seconds(elapsed()), what));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What was done, how often; complete once it is closed. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Lets the last failure pass, and everything is as it should be again. */
    @Override
    public void close() {
        ending = true;
        try {
            running.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failure) {
            LOG.error("the mischief ended early", failure.getCause());
        } finally {
            threads.shutdown();
        }
        cluster.telegram().faults().clear();
        cluster.models().faults().clear();
    }
}
