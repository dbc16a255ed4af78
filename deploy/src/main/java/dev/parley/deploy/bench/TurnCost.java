package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import java.time.Duration;
import java.util.Optional;

/** What a turn costs in processor time, everything but the model. */
final class TurnCost {

    private TurnCost() {}

    /** What one takes, held against what it may take. */
    static Row row(String of, Optional<CpuTimes> cpu, int turns, Duration goal) {
        boolean reached =
                cpu.map(CpuTimes::own)
                        .filter(own -> own.dividedBy(turns).compareTo(goal) <= 0)
                        .isPresent();
        Row told = row(of, cpu, turns);
        String text = "up to " + Text.millis(goal) + " ms";
        return new Row(told.measure(), told.figure(), new Goal(text, reached), told.limit());
    }

    /** What one takes. */
    static Row row(String of, Optional<CpuTimes> cpu, int turns) {
        String measure = "processor time for " + of + ": program + PostgreSQL + Redis";
        if (cpu.isEmpty()) {
            return Row.of(measure, "not told by this system");
        }
        Duration own = cpu.get().own().dividedBy(turns);
        String figure =
                "%s + %s + %s = %s ms"
                        .formatted(
                                each(cpu.get().program(), turns),
                                each(cpu.get().postgres(), turns),
                                each(cpu.get().redis(), turns),
                                Text.millis(own));
        double ceiling =
                Runtime.getRuntime().availableProcessors()
                        * (double) Duration.ofSeconds(1).toNanos()
                        / Math.max(1, own.toNanos());
        return new Row(measure, figure, Goal.NONE, "all processors: " + Text.perSecond(ceiling));
    }

    /**
     * What the JVM used for making itself faster; it is no part of a turn and gets less with time.
     */
    static Row compilers(CpuTimes cpu, int turns) {
        return Row.of(
                "besides, the JVM's compilers meanwhile, for each of these",
                each(cpu.compilers(), turns) + " ms");
    }

    /** What else went on: a figure is worth less on a busy machine. */
    static String remark(String of, Optional<CpuTimes> cpu) {
        return cpu.map(times ->
                        "During \"%s\" other programs took %s of the processors, this one and its test servers %s."
                                .formatted(
                                        of,
                                        Text.percent(times.shareOfOthers()),
                                        Text.percent(times.shareOfBench())))
                .orElse("During \"" + of + "\": this system does not tell what others used.");
    }

    private static String each(Duration all, int turns) {
        return Text.millis(all.dividedBy(turns));
    }
}
