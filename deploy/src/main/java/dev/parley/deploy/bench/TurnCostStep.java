package dev.parley.deploy.bench;

import java.time.Duration;
import java.util.function.LongFunction;

/**
 * What one kind of message costs at a steady rate.
 *
 * @param name what it is
 * @param perSecond the rate
 * @param text what a message says, by its number
 * @param goal processor time for one
 */
record TurnCostStep(String name, int perSecond, LongFunction<String> text, Duration goal) {

    private static final int WARM_UP_SECONDS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static TurnCostStep command(int perSecond) {
        return new TurnCostStep("a command", perSecond, _ -> "/help", Duration.ofMillis(3));
    }

    static TurnCostStep answer(int perSecond, Questions questions) {
        return new TurnCostStep(
                "an answer with retrieval", perSecond, questions::get, Duration.ofMillis(6));
    }

    void run(Stage stage, LoadOptions options, Report report) throws InterruptedException {
        People people = stage.people(options.chats());
        flow(stage, people, WARM_UP_SECONDS);
        Stage.Outcome outcome = flow(stage, people, options.seconds());
        int turns = perSecond * options.seconds();
        report.add(TurnCost.row(name, outcome.cpu(), turns, goal));
        outcome.cpu().ifPresent(cpu -> report.add(TurnCost.compilers(cpu, turns)));
        report.add(
                Row.of(
                        name + " at " + perSecond + "/s, p50 / p95 / p99 / max",
                        outcome.replies().endToEnd().toString()));
        report.add(name, outcome.replies().fate());
        report.remark(TurnCost.remark(name, outcome.cpu()));
    }

    private Stage.Outcome flow(Stage stage, People people, int seconds)
            throws InterruptedException {
        return stage.flow(
                stage.messages(perSecond * seconds, people, perSecond, text),
                Replies.Matching.BY_COUNT,
                PATIENCE);
    }
}
