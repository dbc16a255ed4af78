package dev.parley.deploy.bench;

import java.time.Duration;
import java.util.Optional;

/** What a turn costs in processor time, everything but the model. */
final class TurnCost {

    private TurnCost() {}

    static Row row(String of, Optional<CpuTimes> cpu, int turns, Duration goal) {
        String measure = "processor time for " + of + ": program + PostgreSQL + Redis";
        if (cpu.isEmpty()) {
            return Row.of(measure, "not told by this system", new Goal(goal(goal), false));
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
        return new Row(
                measure,
                figure,
                new Goal(goal(goal), own.compareTo(goal) <= 0),
                "all processors: " + Text.perSecond(ceiling));
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

    private static String goal(Duration goal) {
        return "up to " + Text.millis(goal) + " ms";
    }

    private static String each(Duration all, int turns) {
        return Text.millis(all.dividedBy(turns));
    }
}
