package dev.parley.deploy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[verb]",
        description = "Answers people's messages from your own knowledge, under your rules.",
        footer = {
            "",
            "Without a verb, Parley runs until it is stopped. Every setting that \"parley config\" shows can be",
            "given as an option (--http-port=8081), as an environment variable (PARLEY_HTTP_PORT=8081) or in",
            "application.yml (parley.http-port: 8081); a secret also as a file that holds it",
            "(PARLEY_TELEGRAM_TOKEN_FILE=/run/secrets/token)."
        })
public final class Parley implements Callable<Integer> {

    private final RunVerb run;

    private Parley(RunVerb run) {
        this.run = run;
    }

    /** Does what the words say; without a verb it runs Parley until it is stopped. */
    public static void main(String[] words) {
        Console console =
                new Console(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        true);
        System.exit(commandLine(System.getenv(), console).execute(words));
    }

    static CommandLine commandLine(Map<String, String> environment, Console console) {
        SettingOptions options = new SettingOptions(environment);
        RunVerb run = new RunVerb(options, console);
        CommandLine line =
                new CommandLine(new Parley(run))
                        .addSubcommand(run)
                        .addSubcommand(new ConfigVerb(options, console))
                        .addSubcommand(new MigrateVerb(options, console))
                        .addSubcommand(new VersionVerb(console));
        options.addTo(line.getCommandSpec());
        line.getSubcommands().values().forEach(verb -> options.addTo(verb.getCommandSpec()));
        Failures failures = new Failures(console);
        return line.setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setOut(console.outWriter())
                .setErr(console.errWriter());
    }

    @Override
    public Integer call() throws InterruptedException {
        return run.call();
    }
}
