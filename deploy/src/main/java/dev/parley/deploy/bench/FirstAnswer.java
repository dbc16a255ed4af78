package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.Update;
import java.time.Duration;
import java.util.List;

/** The first question of a newcomer: asked again and again until the knowledge is there. */
final class FirstAnswer {

    private static final String QUESTION = "When is the practice open on Saturday?";
    private static final String CITATION = "[1]";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FirstAnswer() {}

    /** Waits for an answer with its source and says how long after the start it came. */
    static Duration await(Stage stage) throws InterruptedException {
        while (true) {
            List<Update> question = stage.messages(1, stage.people(1), 0, _ -> QUESTION);
            Stage.Outcome outcome = stage.flow(question, Replies.Matching.BY_COUNT, PATIENCE);
            if (outcome.sent().stream().anyMatch(reply -> reply.text().contains(CITATION))) {
                return stage.program().age();
            }
            stage.program().requireTime();
        }
    }
}
