package dev.parley.deploy;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures Parley. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "load|retrieval|ai|torture|growth",
        description =
                "Measures how fast Parley answers and what that takes, or how well it finds; tries to break its guarantee, or"
                        + " shows how it grows.")
final class BenchVerb {

    private BenchVerb() {}

    static CommandLine line(ProgramParts program) {
        return new CommandLine(new BenchVerb())
                .addSubcommand(new BenchLoadVerb(program.console()))
                .addSubcommand(new BenchRetrievalVerb(program))
                .addSubcommand(new BenchAiVerb(program))
                .addSubcommand(new BenchTortureVerb(program.console()))
                .addSubcommand(new BenchGrowthVerb(program.console()));
    }
}
