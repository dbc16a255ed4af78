package dev.parley.deploy;

import dev.parley.deploy.bench.LoadBench;
import dev.parley.deploy.bench.LoadOptions;
import dev.parley.deploy.bench.Measurement;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.problem.CannotStartException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a Parley that it starts for that, with fake providers around it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Parley on a temporary folder, writes to it as many people do, and prints what that took.",
            "Nothing leaves this machine. Takes about seven minutes; stop other programs first.",
            "Exit code 1: a message was lost, answered twice or out of order."
        })
final class BenchLoadVerb implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "<measurement>",
            description = "only these of: ${COMPLETION-CANDIDATES}")
    private Set<Measurement> measurements = EnumSet.noneOf(Measurement.class);

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "<n>",
            description = "seconds that each flow of messages lasts (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rate",
            defaultValue = "300",
            paramLabel = "<n>",
            description = "updates a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--chats",
            defaultValue = "1000",
            paramLabel = "<n>",
            description = "how many people write (${DEFAULT-VALUE})")
    private int chats;

    @Option(
            names = "--history",
            defaultValue = "5000000",
            paramLabel = "<n>",
            description =
                    "how many messages the long history has, for \"history\" (${DEFAULT-VALUE})")
    private int history;

    @Option(
            names = "--folder",
            defaultValue = "${sys:java.io.tmpdir}",
            paramLabel = "<folder>",
            description =
                    "where the temporary folder is made: its disk is measured (${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(
            names = "--jvm-option",
            paramLabel = "<option>",
            description =
                    "for the measured JVM, such as -XX:StartFlightRecording=filename=/tmp/a.jfr")
    private List<String> jvmOptions = List.of();

    @Spec private @Nullable CommandSpec spec;

    BenchLoadVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Math.min(seconds, Math.min(rate, chats)) < 1 || history < 1_000) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--seconds, --rate and --chats: expected whole numbers of 1 or more;"
                            + " --history: one of 1000 or more");
        }
        Path practice =
                SamplePractice.folder()
                        .orElseThrow(() ->
                                new CannotStartException(
                                        "the sample practice's folder \"practice\" is not near the program:"
                                                + " bench load asks what stands there"));
        Set<Measurement> wanted = measurements.isEmpty() ? Measurement.usual() : measurements;
        LoadBench bench =
                new LoadBench(
                        new Subject(Parley.class, jvmOptions),
                        new LoadOptions(wanted, seconds, rate, chats, history, folder),
                        practice,
                        console::say,
                        console.alone() ? Logs.Console.PLAIN : Logs.Console.AS_IT_IS);
        return bench.run() ? 0 : 1;
    }
}
