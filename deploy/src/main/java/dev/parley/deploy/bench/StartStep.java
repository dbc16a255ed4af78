package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import java.time.Duration;

/** How long a start takes. */
final class StartStep {

    private StartStep() {}

    /**
     * Waits until the program can be used.
     *
     * @param name which start it is
     * @param goal until the chat page answers
     */
    static void run(Stage stage, String name, Duration goal, Report report)
            throws InterruptedException {
        Duration page = stage.program().awaitPage();
        Duration answer = FirstAnswer.await(stage);
        report.add(
                Row.of(
                        name + ": chat page answers",
                        Text.seconds(page),
                        new Goal("up to " + Text.seconds(goal), page.compareTo(goal) <= 0)));
        report.add(Row.of(name + ": first question answered", Text.seconds(answer)));
    }
}
