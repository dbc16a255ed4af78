package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Latencies;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Update;
import java.time.Duration;
import java.util.List;

/** How soon updates are acknowledged at a steady rate, and whether each is answered once. */
final class WebhookStep {

    private static final Duration GOAL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** For the JVM to compile what is used much: as many, as fast as they are taken. */
    private static final int WARM_UP = 10_000;

    private static final double GOAL_PERCENT = 99;

    private WebhookStep() {}

    static void run(Stage stage, LoadOptions options, String limit, Report report)
            throws InterruptedException {
        People people = stage.people(options.chats());
        flow(stage, people, WARM_UP, 0);
        Stage.Outcome outcome =
                flow(stage, people, options.rate() * options.seconds(), options.rate());
        String of = "%d updates/s of %d chats".formatted(options.rate(), options.chats());
        Latencies latencies = outcome.taken().latencies();
        boolean reached = latencies.at(GOAL_PERCENT).compareTo(GOAL) <= 0;
        report.add(
                new Row(
                        of + ": acknowledged, p50 / p95 / p99 / max",
                        latencies.toString(),
                        new Goal("p99 up to " + Text.millis(GOAL) + " ms", reached),
                        limit));
        report.add(
                Row.of(
                        "of which this program was late itself, p50 / p95 / p99 / max",
                        outcome.taken().lags().toString()));
        report.add(
                Row.of(
                        of + ": answered, p50 / p95 / p99 / max",
                        outcome.replies().endToEnd().toString()));
        report.add(of, outcome.replies().fate());
        report.remark(TurnCost.remark(of, outcome.cpu()));
    }

    private static Stage.Outcome flow(Stage stage, People people, int count, int rate)
            throws InterruptedException {
        List<Update> commands = stage.messages(count, people, rate, Replies::mark);
        return stage.flow(commands, Replies.Matching.BY_MARK, PATIENCE);
    }
}
