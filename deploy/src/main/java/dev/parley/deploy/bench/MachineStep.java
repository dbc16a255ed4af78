package dev.parley.deploy.bench;

import java.time.Duration;

/** What the disk allows, in the program's own PostgreSQL, while the program has nothing to do. */
final class MachineStep {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int MANY = 8;

    private MachineStep() {}

    /** Measures, and says how long one commit takes when nobody else commits. */
    static Duration run(Stage stage, Report report) throws InterruptedException {
        JdbcCommitRate commits = new JdbcCommitRate(stage.program().database());
        double one = commits.measure(1, TIME);
        double many = commits.measure(MANY, TIME);
        Duration each = Duration.ofNanos((long) (Duration.ofSeconds(1).toNanos() / one));
        report.add(
                Row.of(
                        "PostgreSQL: rows a second, each its own commit, 1 connection",
                        Text.perSecond(one)));
        report.add(Row.of("the same over " + MANY + " connections", Text.perSecond(many)));
        return each;
    }
}
