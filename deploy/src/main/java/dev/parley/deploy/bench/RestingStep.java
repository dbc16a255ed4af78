package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the program takes while nobody writes. */
final class RestingStep {

    private static final Duration TIME = Duration.ofSeconds(30);

    /** After the last message: what was put off is done by then. */
    private static final Duration CALM = Duration.ofSeconds(15);

    private static final double MOST_TRANSACTIONS = 5;
    private static final double MOST_OF_A_CORE = 0.01;

    private RestingStep() {}

    static void run(Stage stage, Report report) throws InterruptedException {
        JdbcTransactions transactions = new JdbcTransactions(stage.program().database());
        Thread.sleep(CALM);
        Optional<CpuTimes> before = stage.program().cpu().flatMap(CpuMeter::read);
        long count = transactions.count();
        Thread.sleep(TIME);
        double perSecond = (transactions.count() - count) * 1e9 / TIME.toNanos();
        Optional<CpuTimes> after = stage.program().cpu().flatMap(CpuMeter::read);
        report.add(
                Row.of(
                        "nobody writes: transactions a second",
                        String.format(Locale.ROOT, "%.1f", perSecond),
                        new Goal("up to 5", perSecond <= MOST_TRANSACTIONS)));
        before.flatMap(start -> after.map(end -> end.minus(start)))
                .ifPresent(cpu -> report.add(cores(cpu)));
    }

    private static Row cores(CpuTimes cpu) {
        double program = share(cpu.program().plus(cpu.compilers()), cpu);
        double servers = share(cpu.postgres().plus(cpu.redis()), cpu);
        return Row.of(
                "nobody writes: share of one processor, program + PostgreSQL and Redis",
                String.format(Locale.ROOT, "%.1f + %.1f %%", program * 100, servers * 100),
                new Goal("1 %", program + servers <= MOST_OF_A_CORE));
    }

    private static double share(Duration used, CpuTimes cpu) {
        return used.toNanos() / (double) Math.max(1, cpu.passed().toNanos());
    }
}
