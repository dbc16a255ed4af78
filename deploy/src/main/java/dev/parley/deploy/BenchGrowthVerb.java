package dev.parley.deploy;

import dev.parley.deploy.bench.growth.Growth;
import dev.parley.deploy.bench.growth.GrowthOptions;
import dev.parley.deploy.bench.growth.Phase;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.logging.Logs;
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

/** Shows that Parley grows. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the same load on one, two and three processes; then processes join, leave, are restarted one after"
                    + " the other and killed, while people write on. Nothing leaves this machine.",
            "Exit code 1: a message was lost, answered out of order, or answered twice without being marked; or"
                    + " somebody waited longer than 2 s for a rolling restart, or than 10 s for a kill."
        })
final class BenchGrowthVerb implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "<phase>",
            description = "only these of: ${COMPLETION-CANDIDATES}")
    private Set<Phase> phases = EnumSet.noneOf(Phase.class);

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "<n>",
            description = "draws other messages (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            paramLabel = "<n>",
            description = "how long people write around each change (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rate",
            defaultValue = "20",
            paramLabel = "<n>",
            description = "messages a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--chats",
            defaultValue = "200",
            paramLabel = "<n>",
            description = "by how many people in each phase (${DEFAULT-VALUE})")
    private int chats;

    @Option(
            names = "--folder",
            defaultValue = "${sys:java.io.tmpdir}",
            paramLabel = "<folder>",
            description = "where the temporary folder is made (${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(
            names = "--keep",
            description = "leave the temporary folder with its logs and data there")
    private boolean keep;

    @Spec private @Nullable CommandSpec spec;

    BenchGrowthVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Math.min(seconds, Math.min(chats, rate)) < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--seconds, --chats and --rate: expected whole numbers of 1 or more");
        }
        Set<Phase> chosen = phases.isEmpty() ? EnumSet.allOf(Phase.class) : phases;
        Growth growth =
                new Growth(
                        new Subject(Parley.class, List.of()),
                        new GrowthOptions(chosen, seed, seconds, rate, chats, folder, keep),
                        console::say,
                        console.alone() ? Logs.Console.PLAIN : Logs.Console.AS_IT_IS);
        return growth.run().good() ? 0 : 1;
    }
}
