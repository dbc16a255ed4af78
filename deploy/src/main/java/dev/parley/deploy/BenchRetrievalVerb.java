package dev.parley.deploy;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.benchmark.Figures;
import dev.parley.ai.knowledge.benchmark.RetrievalBenchmark;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well the knowledge in the data folder is searched. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the knowledge in the data folder questions whose answers are known,",
            "and prints how often and how soon they are found. A running Parley need not be stopped."
        })
final class BenchRetrievalVerb implements Callable<Integer> {

    private final ProgramParts program;
    private final Console console;

    @Parameters(
            paramLabel = "<questions.jsonl>",
            arity = "1..*",
            description =
                    "files with {\"question\":\"…\",\"articles\":[\"L1221-19\",…]} on each line, or {\"question\":…,\"references\":[…],"
                            + "\"language\":\"en\"}; what has no articles or references is left out")
    private List<Path> questions = List.of();

    @Option(
            names = "--language",
            defaultValue = "fr",
            paramLabel = "<language>",
            description =
                    "what questions that do not say so are written in: en, fr or ro (${DEFAULT-VALUE})")
    private String language = "";

    BenchRetrievalVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() {
        Language asked =
                Language.named(language)
                        .orElseThrow(() ->
                                new CannotStartException(
                                        "--language is \"%s\": expected en, fr or ro"
                                                .formatted(language)));
        try {
            return program.lend(parts -> {
                Retrieval retrieval = parts.getBean(Retrieval.class);
                retrieval.refresh();
                retrieval.prepare();
                console.say(
                        "meanings          %s"
                                .formatted(
                                        retrieval
                                                .space()
                                                .map(EmbeddingSpace::model)
                                                .orElse("none: by words alone")));
                for (Path file : questions) {
                    console.say(file.toString());
                    tell(measured(parts.getBean(RetrievalBenchmark.class), file, asked));
                }
                return 0;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Figures measured(RetrievalBenchmark benchmark, Path file, Language language) {
        try {
            return benchmark.run(file, language);
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be read: expected questions, one JSON object a line (%s)"
                            .formatted(file, failure.getMessage()),
                    failure);
        }
    }

    private void tell(Figures figures) {
        console.say("questions         %d".formatted(figures.questions()));
        share("recall@5", figures.recallAt5());
        share("recall@10", figures.recallAt10());
        share("hit@5", figures.hitAt5());
        share("MRR", figures.meanReciprocalRank());
        console.say(
                "time of a search  %d ms, 95 of 100 within %d ms"
                        .formatted(figures.median().toMillis(), figures.slow().toMillis()));
    }

    private void share(String name, double share) {
        console.say(String.format(Locale.ROOT, "%-16s  %.3f", name, share));
    }
}
