package dev.parley.deploy.bench.growth;

import dev.parley.deploy.bench.cluster.AtExit;
import dev.parley.deploy.bench.cluster.Cluster;
import dev.parley.deploy.bench.cluster.Member;
import dev.parley.deploy.bench.report.Table;
import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.logging.Logs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the same load on one, two and three processes, and changes which processes there are while
 * people write.
 */
public final class Growth {

    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);

    /** What a model takes for an answer, so that there are turns in hand at any time. */
    private static final Duration THINKING = Duration.ofMillis(300);

    private final Subject subject;
    private final GrowthOptions options;
    private final Consumer<String> console;
    private final Logs.Console logs;

    /**
     * What was found.
     *
     * @param promiseKept whether nothing was lost, said twice without being marked, or out of order
     * @param goalsMet whether nobody waited longer than they should
     */
    public record Verdict(boolean promiseKept, boolean goalsMet) {

        public boolean good() {
            return promiseKept && goalsMet;
        }
    }

    /**
     * Prepares a run.
     *
     * @param console is told what goes on, and the table in the end
     * @param logs what this process itself logs on the console
     */
    public Growth(
            Subject subject, GrowthOptions options, Consumer<String> console, Logs.Console logs) {
        this.subject = subject;
        this.options = options;
        this.console = console;
        this.logs = logs;
    }

    /**
     * Runs.
     *
     * @throws dev.parley.deploy.problem.CannotStartException when the program does not start
     */
    public Verdict run() throws InterruptedException {
        try (BenchFolder folder = BenchFolder.in(options.folder());
                Logs _ = Logs.to(folder.path(), logs)) {
            try (Cluster cluster = new Cluster(subject, folder);
                    AtExit _ = AtExit.close(cluster)) {
                Verdict verdict = report(phases(cluster));
                if (options.keep() || !verdict.good()) {
                    folder.keep();
                    console.accept("The program's data and logs are kept in " + folder + ".");
                }
                return verdict;
            } catch (RuntimeException failure) {
                LOG.error("The run ended early; its folder is kept: {}", folder, failure);
                folder.keep();
                throw failure;
            }
        }
    }

    private List<Outcome> phases(Cluster cluster) throws InterruptedException {
        cluster.models().timing(THINKING, THINKING, Duration.ZERO);
        Run run = new Run(cluster, options);
        List<Outcome> outcomes = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (options.phases().contains(phase)) {
                if (scale(cluster, phase.before())) {
                    run.warm();
                }
                console.accept("%s …".formatted(phase.title()));
                outcomes.add(run.of(phase));
            }
        }
        return outcomes;
    }

    /**
     * While nobody writes; who was killed comes back first.
     *
     * @return whether there are processes that have just started
     */
    private static boolean scale(Cluster cluster, int processes) throws InterruptedException {
        List<Member> dead = cluster.workers().stream().filter(each -> !each.isAlive()).toList();
        dead.forEach(Member::restart);
        boolean fresh = !dead.isEmpty() || cluster.workers().size() < processes;
        while (cluster.workers().size() < processes) {
            cluster.join();
        }
        while (cluster.workers().size() > processes) {
            Change.leave(cluster);
        }
        cluster.awaitReady();
        return fresh;
    }

    private Verdict report(List<Outcome> outcomes) {
        new Table(
                        Stream.concat(
                                        Stream.of(Outcome.HEAD),
                                        outcomes.stream().map(Outcome::cells))
                                .toList())
                .lines()
                .forEach(console);
        console.accept("");
        console.accept(
                "%d messages a second of %d people; delays from when a message was due, and what this person wrote before was answered, until its answer was at Telegram."
                        .formatted(options.rate(), options.chats()));
        return new Verdict(
                outcomes.stream().allMatch(Outcome::promiseKept),
                outcomes.stream().allMatch(Outcome::goalMet));
    }
}
