package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.cluster.Answers;
import dev.parley.deploy.bench.cluster.AtExit;
import dev.parley.deploy.bench.cluster.Cluster;
import dev.parley.deploy.bench.cluster.Delivery;
import dev.parley.deploy.bench.cluster.JdbcLedger;
import dev.parley.deploy.bench.cluster.Script;
import dev.parley.deploy.bench.cluster.Settling;
import dev.parley.deploy.bench.cluster.Taken;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import dev.parley.deploy.logging.Logs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs three processes of Parley under load, lets everything fail that can, and compares in the end
 * what was acknowledged with what was answered.
 */
public final class Torture {

    private static final Logger LOG = LoggerFactory.getLogger(Torture.class);
    private static final long FIRST_PERSON = 5_000_000;

    /** Turns that failed are tried again after up to half a minute, five times. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** After the last answer that was due: one that is too many would come now. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final Subject subject;
    private final TortureOptions options;
    private final Consumer<String> console;
    private final Logs.Console logs;

    /**
     * Prepares a run.
     *
     * @param console is told what goes on, and the report in the end
     * @param logs what this process itself logs on the console
     */
    public Torture(
            Subject subject, TortureOptions options, Consumer<String> console, Logs.Console logs) {
        this.subject = subject;
        this.options = options;
        this.console = console;
        this.logs = logs;
    }

    /**
     * Runs.
     *
     * @return whether the guarantee held
     * @throws dev.parley.deploy.problem.CannotStartException when the program does not start
     */
    public boolean run() throws InterruptedException {
        try (BenchFolder folder = BenchFolder.in(options.folder());
                Logs _ = Logs.to(folder.path(), logs)) {
            try (Cluster cluster = new Cluster(subject, folder);
                    AtExit _ = AtExit.close(cluster)) {
                Report report = torture(cluster);
                report.lines().forEach(console);
                if (options.keep() || !report.promiseKept()) {
                    folder.keep();
                    console.accept("The program's data and logs are kept in " + folder + ".");
                }
                return report.promiseKept();
            } catch (RuntimeException failure) {
                LOG.error("The run ended early; its folder is kept: {}", folder, failure);
                folder.keep();
                throw failure;
            }
        }
    }

    private void start(Cluster cluster, Upgrade upgrade) throws InterruptedException {
        console.accept("Starting an AI core and two workers …");
        if (upgrade.isUnderWay()) {
            JdbcNewestSchema.make(cluster.database());
        }
        cluster.startAi();
        cluster.join(upgrade::newest);
        cluster.join(upgrade::last);
        cluster.awaitReady();
    }

    private Report torture(Cluster cluster) throws InterruptedException {
        Upgrade upgrade = new Upgrade(subject, options.older());
        start(cluster, upgrade);
        People people = People.in(cluster.telegram(), FIRST_PERSON, options.chats());
        Map<Long, List<Update>> script =
                new Script(new Updates(InstantSource.system()), options.seed())
                        .write(people, options.messages(), options.rate());
        Delivery delivery = new Delivery(cluster::webhooks, options.seed());
        console.accept(
                "%d people write %d messages; meanwhile, by seed %d:"
                        .formatted(options.chats(), options.messages(), options.seed()));
        long start = System.nanoTime();
        Mischief mischief = new Mischief(cluster, upgrade, options, console);
        Taken taken;
        try (mischief) {
            taken = delivery.bring(script);
        }
        console.accept("Everything works again; waiting for the last answers …");
        JdbcLedger ledger = new JdbcLedger(cluster.database());
        cluster.awaitReady();
        new Settling(ledger, cluster.telegram().sentJournal(), SETTLING).await(PATIENCE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Answers answers = Answers.of(taken.acknowledged(), cluster.telegram().sent());
        Report report = report(taken, answers, ledger.read());
        remark(report, delivery, mischief, took);
        return report;
    }

    private Report report(Taken taken, Answers answers, JdbcLedger.Entries entries) {
        Report report = new Report();
        report.promise("messages never acknowledged", options.messages() - taken.count());
        report.promise("acknowledged, but not stored", taken.count() - entries.stored());
        report.promise("acknowledged, but never answered", answers.lost());
        report.promise("turns done twice", entries.twice());
        report.promise("answered out of order", answers.outOfOrder());
        report.promise(
                "answered twice without being marked",
                answers.unmarkedDoubles(entries.uncertain()));
        report.add(Row.of("answered twice, a send in flight at a failure", "" + answers.doubles()));
        report.add(
                Row.of(
                        "sends whose outcome nobody knows, all marked",
                        "" + entries.uncertain().values().stream().mapToInt(i -> i).sum()));
        report.add(Row.of("dead letters, of which people were told", "" + entries.dead()));
        report.add(Row.of("answers that the model did not give", "" + answers.unmarked()));
        return report;
    }

    private void remark(Report report, Delivery delivery, Mischief mischief, Duration took) {
        report.remark(
                "%d messages of %d people in %s; %d times one was not taken and brought again, %d that were taken came once more."
                        .formatted(
                                options.messages(),
                                options.chats(),
                                Text.seconds(took),
                                delivery.refused(),
                                delivery.repeated()));
        report.remark(
                mischief.counts().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue() + "×")
                        .collect(Collectors.joining(", ", "Meanwhile: ", ".")));
    }
}
