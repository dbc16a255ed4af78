package dev.parley.deploy;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.UnmatchedArgumentException;

/** What Parley can be told to do. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[verb]",
        description = "Answers people's messages from your own knowledge, under your rules.",
        footer = {
            "",
            "Without a verb, Parley runs until it is stopped. Every setting that",
            "\"parley config\" shows can be given as an option (--http-port=8081), as an",
            "environment variable (PARLEY_HTTP_PORT=8081) or in application.yml",
            "(parley.http-port: 8081); a secret also as a file that holds it",
            "(PARLEY_TELEGRAM_TOKEN_FILE=/run/secrets/token)."
        })
final class Verbs implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final SettingOptions options;
    private final Console console;

    Verbs(SettingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    int execute(List<String> words) {
        Failures failures = new Failures(console);
        ProgramParts program = new ProgramParts(options, console);
        return new CommandLine(this)
                .addSubcommand(new RunVerb(options, console))
                .addSubcommand(new ConfigVerb(options, console))
                .addSubcommand(new MigrateVerb(options, console))
                .addSubcommand(new ImportVerb(program))
                .addSubcommand(new DocumentsVerb(program))
                .addSubcommand(new QuarantineVerb(program))
                .addSubcommand(new DeadLettersVerb(program))
                .addSubcommand(new EvalVerb(program))
                .addSubcommand(new KeysVerb(program))
                .addSubcommand(BenchVerb.line(program))
                .addSubcommand(new VersionVerb(console))
                .addSubcommand(new TrainVerb(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, _) -> wrongWords(failure))
                .setExecutionExceptionHandler((failure, _, _) -> failures.told(failure))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .execute(words.toArray(String[]::new));
    }

    @Override
    public Integer call() throws InterruptedException {
        return new RunVerb(options, console).call();
    }

    private int wrongWords(CommandLine.ParameterException failure) {
        String near =
                failure instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions().stream()
                                .findFirst()
                                .or(() -> SettingOptions.nearest(unmatched.getUnmatched()))
                                .map(suggestion -> ", did you mean " + suggestion + "?")
                                .orElse("")
                        : "";
        String line =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong words");
        console.fail(line + near + " (parley --help lists the verbs)");
        return WRONG_USE;
    }
}
