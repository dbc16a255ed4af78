package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Goal;
import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.report.Row;
import dev.parley.deploy.bench.report.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people who ask at the same moment, and a model that takes its time.
 *
 * @param conversations how many ask
 * @param slots how many the model may answer at once
 * @param modelTime how long it takes for one
 * @param mostBytes what the program may hold in memory
 */
record WaitingStep(int conversations, int slots, Duration modelTime, long mostBytes) {

    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** First as many questions as the JVM needs to be warm, answered at once. */
    void warmUp(Stage stage, Questions questions) throws InterruptedException {
        stage.models().timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        stage.flow(
                stage.messages(
                        TurnCostStep.QUESTIONS,
                        stage.people(TurnCostStep.QUESTIONS),
                        0,
                        questions::get),
                Replies.Matching.BY_COUNT,
                SPARE);
    }

    void run(Stage stage, Questions questions, Report report) throws InterruptedException {
        stage.models().timing(modelTime, Duration.ZERO, Duration.ZERO);
        Duration bound = modelTime.multipliedBy(Math.ceilDiv(conversations, slots));
        int askedBefore = stage.models().requests().size();
        AtomicInteger threads = new AtomicInteger();
        Thread watch = Thread.startVirtualThread(() -> watch(stage.program().pid(), threads));
        Stage.Outcome outcome;
        try {
            outcome =
                    stage.flow(
                            stage.messages(
                                    conversations, stage.people(conversations), 0, questions::get),
                            Replies.Matching.BY_COUNT,
                            bound.plus(SPARE));
        } finally {
            watch.interrupt();
        }
        int asked = stage.models().requests().size() - askedBefore;
        tell(outcome, stage, asked, bound, threads.get(), report);
    }

    private void tell(
            Stage.Outcome outcome,
            Stage stage,
            int asked,
            Duration bound,
            int threads,
            Report report) {
        String of =
                "%,d people at once, model takes %s, %,d slots"
                        .formatted(conversations, Text.seconds(modelTime), slots);
        report.add(Row.of(of + ": all acknowledged", Text.seconds(outcome.taken().total())));
        report.add(
                new Row(
                        of + ": all answered",
                        Text.seconds(outcome.replies().endToEnd().at(100)),
                        Goal.NONE,
                        "the model alone: " + Text.seconds(bound)));
        report.add(
                Row.of(
                        of + ": asked of the model; most of them at once",
                        "%d; %d".formatted(asked, stage.models().mostParallel())));
        report.add(of, outcome.replies().fate());
        Optional<Memory> memory = ProcessFigures.memory(stage.program().pid());
        memory.ifPresent(held -> report.add(memory(of, held, threads)));
        if (memory.isEmpty()) {
            report.remark("This system does not tell what memory a process holds.");
        }
        report.remark(TurnCost.remark(of, outcome.cpu()));
    }

    private Row memory(String of, Memory memory, int threads) {
        return Row.of(
                of + ": memory of the JVM at the end / at most; threads at most",
                "%s / %s; %d"
                        .formatted(
                                Text.megabytes(memory.resident()),
                                Text.megabytes(memory.highest()),
                                threads),
                new Goal("up to " + Text.megabytes(mostBytes), memory.highest() <= mostBytes));
    }

    private static void watch(long pid, AtomicInteger threads) {
        try {
            while (true) {
                ProcessFigures.memory(pid)
                        .ifPresent(memory -> threads.accumulateAndGet(memory.threads(), Math::max));
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException _) {
            // All is answered.
        }
    }
}
