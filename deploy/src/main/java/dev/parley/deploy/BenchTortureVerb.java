package dev.parley.deploy;

import dev.parley.deploy.bench.subject.Build;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.torture.Torture;
import dev.parley.deploy.bench.torture.TortureOptions;
import dev.parley.deploy.logging.Logs;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries to break the guarantee. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description = {
            "Starts two workers and an AI core on one PostgreSQL and one Redis, lets many people write, and meanwhile"
                    + " kills processes and servers and lets Telegram and the model fail.",
            "In the end it compares what was acknowledged with what was answered. Nothing leaves this machine.",
            "Exit code 1: a message was lost, answered out of order, or answered twice without being marked."
        })
final class BenchTortureVerb implements Callable<Integer> {

    private static final int SEEDS = 1_000_000;

    private final Console console;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            description = "draws the same messages and failures again (otherwise new ones)")
    private long seed = ThreadLocalRandom.current().nextInt(SEEDS);

    @Option(
            names = "--messages",
            defaultValue = "3000",
            paramLabel = "<n>",
            description = "how many are written (${DEFAULT-VALUE})")
    private int messages;

    @Option(
            names = "--chats",
            defaultValue = "300",
            paramLabel = "<n>",
            description = "by how many people (${DEFAULT-VALUE})")
    private int chats;

    @Option(
            names = "--rate",
            defaultValue = "30",
            paramLabel = "<n>",
            description = "messages a second (${DEFAULT-VALUE})")
    private int rate;

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

    @Option(
            names = "--older",
            paramLabel = "<build>",
            description =
                    "an older build (a checkout that was built, or its jar): one worker is started from it, on the"
                            + " tables of this version, and upgraded when half of the messages are written")
    private @Nullable Path older;

    @Spec private @Nullable CommandSpec spec;

    BenchTortureVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Math.min(messages, Math.min(chats, rate)) < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--messages, --chats and --rate: expected whole numbers of 1 or more");
        }
        Torture torture =
                new Torture(
                        new Subject(Parley.class, List.of()),
                        new TortureOptions(
                                seed,
                                messages,
                                chats,
                                rate,
                                folder,
                                keep,
                                Optional.ofNullable(older).map(Build::jar)),
                        console::say,
                        console.alone() ? Logs.Console.PLAIN : Logs.Console.AS_IT_IS);
        return torture.run() ? 0 : 1;
    }
}
