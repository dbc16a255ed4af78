package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Report;
import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.subject.Updates;
import dev.parley.deploy.logging.Logs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the real program on a folder of its own, writes to it as many people do, and tells what
 * that took. Other programs on the machine change the figures: processor time less than latencies.
 */
public final class LoadBench {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBench.class);
    private static final Duration FIRST_START = Duration.ofSeconds(10);
    private static final Duration LATER_START = Duration.ofSeconds(4);
    private static final int QUESTIONS_PER_SECOND = 50;
    private static final int CONVERSATIONS = 1000;
    private static final int CROWD = 10_000;
    private static final int DEFAULT_SLOTS = 50;
    private static final Duration MODEL_TIME = Duration.ofSeconds(3);
    private static final Duration SLOW_MODEL_TIME = Duration.ofSeconds(5);
    private static final long WAITING_BYTES = 700L << 20;
    private static final long CROWD_BYTES = 1500L << 20;
    private static final Duration OLD_SNAPSHOT = Duration.ofMinutes(3);

    private final Subject subject;
    private final LoadOptions options;
    private final Consumer<String> console;
    private final Logs.Console logs;
    private final InstantSource clock = InstantSource.system();
    private final Updates updates = new Updates(clock);
    private final Questions questions;
    private final Report report = new Report();

    /**
     * Prepares a run.
     *
     * @param practice the sample practice's pages, whose headings are the questions
     * @param console is told what goes on, and the report in the end
     * @param logs what this process itself logs on the console
     */
    public LoadBench(
            Subject subject,
            LoadOptions options,
            Path practice,
            Consumer<String> console,
            Logs.Console logs) {
        this.subject = subject;
        this.options = options;
        this.console = console;
        this.logs = logs;
        this.questions = Questions.of(practice);
    }

    /**
     * Measures everything that was asked for.
     *
     * @return whether every message was acknowledged and answered once, in order
     * @throws dev.parley.deploy.problem.CannotStartException when the program does not start
     */
    public boolean run() throws InterruptedException {
        try (BenchFolder folder = BenchFolder.in(options.folder());
                Logs _ = Logs.to(folder.path(), logs)) {
            try {
                measure(folder);
            } catch (RuntimeException failure) {
                LOG.error("The run ended early; its folder is kept: {}", folder, failure);
                folder.keep();
                throw failure;
            }
        }
        report.lines().forEach(console);
        return report.promiseKept();
    }

    private void measure(BenchFolder folder) throws InterruptedException {
        report.remark(machine(folder));
        steadyFlow(folder);
        if (options.has(Measurement.START) || options.has(Measurement.WAITING)) {
            enoughSlots(folder);
        }
        if (options.has(Measurement.SLOTS)) {
            fewSlots(folder);
        }
        if (options.has(Measurement.CROWD)) {
            crowd(folder);
        }
        if (options.has(Measurement.HISTORY)) {
            history(folder);
        }
    }

    /** The first start, and what people write one after the other. */
    private void steadyFlow(BenchFolder folder) throws InterruptedException {
        try (Stage stage = stage(folder, ProgramSettings.EXTRACTIVE, OptionalInt.empty())) {
            start(stage, "first start", FIRST_START);
            String limit = "";
            if (options.has(Measurement.MACHINE)) {
                console.accept("Measuring the machine …");
                limit = MachineStep.run(stage, report);
            }
            if (options.has(Measurement.WEBHOOK)) {
                console.accept("Measuring how soon updates are acknowledged …");
                WebhookStep.run(stage, options, limit, report);
            }
            if (options.has(Measurement.COMMAND)) {
                console.accept("Measuring what a command takes …");
                TurnCostStep.command(options.rate()).run(stage, options, report);
            }
            if (options.has(Measurement.ANSWER)) {
                console.accept("Measuring what an answer takes …");
                TurnCostStep.answer(QUESTIONS_PER_SECOND, questions).run(stage, options, report);
            }
            if (options.has(Measurement.RESTING)) {
                console.accept("Measuring what is used while nobody writes …");
                RestingStep.run(stage, report);
            }
        }
    }

    private void enoughSlots(BenchFolder folder) throws InterruptedException {
        OptionalInt slots = OptionalInt.of(CONVERSATIONS);
        try (Stage stage = stage(folder, ProgramSettings.OLLAMA, slots)) {
            start(stage, "second start", LATER_START);
            if (options.has(Measurement.WAITING)) {
                console.accept("Measuring many who wait at once …");
                new WaitingStep(CONVERSATIONS, CONVERSATIONS, MODEL_TIME, WAITING_BYTES)
                        .run(stage, questions, report);
            }
        }
    }

    private void fewSlots(BenchFolder folder) throws InterruptedException {
        try (Stage stage = stage(folder, ProgramSettings.OLLAMA, OptionalInt.empty())) {
            stage.program().awaitPage();
            FirstAnswer.await(stage);
            console.accept("Measuring many who wait for few slots …");
            new WaitingStep(CONVERSATIONS, DEFAULT_SLOTS, MODEL_TIME, WAITING_BYTES)
                    .run(stage, questions, report);
        }
    }

    private void crowd(BenchFolder folder) throws InterruptedException {
        try (Stage stage = stage(folder, ProgramSettings.OLLAMA, OptionalInt.of(CROWD))) {
            stage.program().awaitPage();
            FirstAnswer.await(stage);
            console.accept("Measuring ten thousand who wait at once …");
            WaitingStep crowd = new WaitingStep(CROWD, CROWD, SLOW_MODEL_TIME, CROWD_BYTES);
            crowd.warmUp(stage, questions);
            crowd.run(stage, questions, report);
        }
    }

    private void history(BenchFolder folder) throws InterruptedException {
        try (BenchFolder other = BenchFolder.in(options.folder());
                Stage little = stage(other, ProgramSettings.EXTRACTIVE, OptionalInt.empty());
                Stage much = stage(folder, ProgramSettings.EXTRACTIVE, OptionalInt.empty())) {
            little.program().awaitPage();
            much.program().awaitPage();
            console.accept("Measuring what a command takes while the history grows …");
            new HistoryStep(options.history(), OLD_SNAPSHOT).run(little, much, options, report);
        }
    }

    private void start(Stage stage, String name, Duration goal) throws InterruptedException {
        console.accept("Starting the program: " + name + " …");
        Report starts = options.has(Measurement.START) ? report : new Report();
        StartStep.run(stage, name, goal, starts);
    }

    private Stage stage(BenchFolder folder, String model, OptionalInt slots) {
        return new Stage(subject, folder, new ProgramSettings(model, slots), updates, clock);
    }

    private static String machine(BenchFolder folder) {
        String memory =
                folder.fileSystem().equals("tmpfs")
                        ? " (in memory, where commits cost nothing: name another with --folder)"
                        : "";
        return "Measured on %d processors, %s %s %s, Java %s; the data on %s%s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        folder.fileSystem(),
                        memory);
    }
}
