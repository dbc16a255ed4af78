package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import java.time.Duration;

/**
 * What the machine allows while the program has nothing to do: its processors, and the disk in the
 * program's own PostgreSQL.
 */
final class MachineStep {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int MANY = 8;

    private MachineStep() {}

    /** Measures, and says in a few words what stands in the way of a quick acknowledgement. */
    static String run(Stage stage, Report report) throws InterruptedException {
        JdbcCommitRate commits = new JdbcCommitRate(stage.program().database());
        double one = commits.measure(1, TIME);
        double many = commits.measure(MANY, TIME);
        Duration each = Duration.ofNanos((long) (Duration.ofSeconds(1).toNanos() / one));
        report.add(
                Row.of(
                        "PostgreSQL: rows a second, each its own commit, 1 connection",
                        Text.perSecond(one)));
        report.add(Row.of("the same over " + MANY + " connections", Text.perSecond(many)));
        ProcessorSpeed speed = ProcessorSpeed.measure(TIME);
        String slow =
                "%s of the time, up to %s ms"
                        .formatted(Text.percent(speed.slowShare()), Text.millis(speed.longest()));
        report.add(Row.of("processors that only count, at less than half their speed", slow));
        return "one commit: %s ms; processors slow %s".formatted(Text.millis(each), slow);
    }
}
