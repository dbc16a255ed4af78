package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import dev.parley.deploy.bench.subject.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a message costs PostgreSQL while the history grows, and while an old snapshot keeps dead
 * rows from being cleared away. Two programs take turns, one with little history and one with much,
 * so that a slow stretch of the machine falls on both.
 *
 * @param messages how many the long history has; as many answers and rows of the audit
 * @param snapshot how long the old snapshot is held under load
 */
record HistoryStep(int messages, Duration snapshot) {

    private static final int FEW = 1_000;
    private static final int FLOOD = 10_000;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double FLAT = 0.2;

    /** One program and what it was measured to take, flood after flood. */
    private record Side(Stage stage, People people, List<Flood> floods) {

        static Side of(Stage stage, LoadOptions options) {
            return new Side(stage, stage.people(options.chats()), new ArrayList<>());
        }

        JdbcHistory history() {
            return new JdbcHistory(stage.program().database());
        }
    }

    /**
     * One flood's cost.
     *
     * @param each PostgreSQL's processor time for a message
     * @param perSecond messages answered a second
     */
    private record Flood(Duration each, double perSecond) {}

    /** Measures; both programs are up. */
    void run(Stage little, Stage much, LoadOptions options, Report report)
            throws InterruptedException {
        Side few = Side.of(little, options);
        Side many = Side.of(much, options);
        few.history().write(FEW);
        many.history().write(messages);
        flood(few, report);
        flood(many, report);
        few.floods().clear();
        many.floods().clear();
        for (int round = 0; round < ROUNDS; round++) {
            flood(few, report);
            flood(many, report);
        }
        Flood small = median(few.floods());
        Flood large = median(many.floods());
        tell("%,d to %,d messages of history".formatted(FEW, messages), small, large, report);
        underSnapshot(many, large, report);
    }

    private void underSnapshot(Side side, Flood before, Report report) throws InterruptedException {
        side.floods().clear();
        long end = System.nanoTime() + snapshot.toNanos();
        try (JdbcHistory.Snapshot _ = side.history().snapshot()) {
            while (System.nanoTime() < end) {
                flood(side, report);
            }
        }
        List<Flood> last =
                side.floods().subList(Math.max(0, side.floods().size() - 3), side.floods().size());
        String of =
                "the same before and after %s and %,d messages with an old snapshot open"
                        .formatted(Text.seconds(snapshot), side.floods().size() * FLOOD);
        tell(of, before, median(last), report);
    }

    private void flood(Side side, Report report) throws InterruptedException {
        Stage.Outcome outcome =
                side.stage()
                        .flow(
                                side.stage().messages(FLOOD, side.people(), 0, _ -> "/help"),
                                Replies.Matching.BY_COUNT,
                                PATIENCE);
        if (!outcome.replies().fate().good()) {
            report.add("a flood", outcome.replies().fate());
        }
        Duration took = outcome.replies().endToEnd().at(100);
        outcome.cpu()
                .ifPresent(cpu ->
                        side.floods()
                                .add(
                                        new Flood(
                                                cpu.postgres().dividedBy(FLOOD),
                                                FLOOD * 1e9 / Math.max(1, took.toNanos()))));
    }

    private static Flood median(List<Flood> floods) {
        if (floods.isEmpty()) {
            throw new IllegalStateException("this system does not tell what a process used");
        }
        return new Flood(
                floods.stream().map(Flood::each).sorted().toList().get(floods.size() / 2),
                floods.stream().map(Flood::perSecond).sorted().toList().get(floods.size() / 2));
    }

    private static void tell(String of, Flood before, Flood after, Report report) {
        double more = after.each().toNanos() / (double) before.each().toNanos() - 1;
        report.add(
                Row.of(
                        of + ": PostgreSQL's processor time for a command",
                        "%s to %s ms (%s)"
                                .formatted(
                                        Text.millis(before.each()),
                                        Text.millis(after.each()),
                                        change(more)),
                        new Goal("at most 20 % more", more <= FLAT)));
        report.add(
                Row.of(
                        of + ": answered a second",
                        "%s to %s"
                                .formatted(
                                        Text.perSecond(before.perSecond()),
                                        Text.perSecond(after.perSecond()))));
    }

    private static String change(double more) {
        return String.format(Locale.ROOT, "%+.0f %%", more * 100);
    }
}
