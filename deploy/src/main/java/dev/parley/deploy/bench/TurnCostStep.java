package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import dev.parley.deploy.bench.subject.People;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * What one kind of message costs: with all processors at work, where the cost decides how many
 * people can be answered, and at a steady rate, where most of the processors' time goes into waking
 * up.
 *
 * @param name what it is
 * @param flood how many come as fast as they are taken, once for warming up and once measured
 * @param perSecond the steady rate
 * @param text what a message says, by its number
 * @param goal processor time for one
 */
record TurnCostStep(
        String name, int flood, int perSecond, LongFunction<String> text, Duration goal) {

    private static final int COMMANDS = 10_000;

    /** After as many the JVM has compiled what a question uses much. */
    static final int QUESTIONS = 6_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static TurnCostStep command(int perSecond) {
        return new TurnCostStep(
                "a command", COMMANDS, perSecond, _ -> "/help", Duration.ofMillis(3));
    }

    static TurnCostStep answer(int perSecond, Questions questions) {
        return new TurnCostStep(
                "an answer with retrieval",
                QUESTIONS,
                perSecond,
                questions::get,
                Duration.ofMillis(6));
    }

    void run(Stage stage, LoadOptions options, Report report) throws InterruptedException {
        People people = stage.people(options.chats());
        flow(stage, people, flood, 0);
        tellFlood(flow(stage, people, flood, 0), report);
        int steady = perSecond * options.seconds();
        tellSteady(flow(stage, people, steady, perSecond), steady, report);
    }

    private void tellFlood(Stage.Outcome outcome, Report report) {
        String of = name + ", as fast as they are taken";
        report.add(TurnCost.row(of, outcome.cpu(), flood, goal));
        outcome.cpu().ifPresent(cpu -> report.add(TurnCost.compilers(cpu, flood)));
        Duration drained = outcome.replies().endToEnd().at(100);
        report.add(
                Row.of(
                        of + ": answered a second",
                        Text.perSecond(flood * 1e9 / Math.max(1, drained.toNanos()))));
        report.add(of, outcome.replies().fate());
        report.remark(TurnCost.remark(of, outcome.cpu()));
    }

    private void tellSteady(Stage.Outcome outcome, int turns, Report report) {
        String of = name + " at " + perSecond + "/s";
        report.add(TurnCost.row(of, outcome.cpu(), turns));
        report.add(Row.of(of + ", p50 / p95 / p99 / max", outcome.replies().endToEnd().toString()));
        report.add(of, outcome.replies().fate());
        report.remark(TurnCost.remark(of, outcome.cpu()));
    }

    private Stage.Outcome flow(Stage stage, People people, int count, int rate)
            throws InterruptedException {
        return stage.flow(
                stage.messages(count, people, rate, text), Replies.Matching.BY_COUNT, PATIENCE);
    }
}
