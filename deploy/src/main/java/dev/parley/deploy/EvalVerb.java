package dev.parley.deploy;

import dev.parley.ai.evaluation.Evaluation;
import dev.parley.ai.evaluation.EvaluationFigures;
import dev.parley.ai.evaluation.EvaluationReport;
import dev.parley.ai.evaluation.EvaluationReport.Miss;
import dev.parley.ai.evaluation.QuestionSet;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.model.ChatModels;
import dev.parley.assistant.ModelName;
import dev.parley.deploy.problem.CannotStartException;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a model on questions whose answers are known. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Asks a model questions whose answers are known, on the same way as everybody's, prints how it did and keeps the",
            "figures. A running Parley need not be stopped. Ends with 1 when the model did not pass."
        })
final class EvalVerb implements Callable<Integer> {

    private final ProgramParts program;
    private final Console console;

    @Parameters(
            paramLabel = "<questions.jsonl>",
            description =
                    "a file with {\"question\":\"…\",\"language\":\"en\",\"references\":[\"heading or article\",…],\"says\":[\"€30\"]} on"
                            + " each line; without references: the documents do not answer it")
    private Path questions = Path.of("");

    @Option(
            names = "--of",
            paramLabel = "<model>",
            description = "registry name of the model; without it the default is evaluated")
    private @Nullable String model;

    EvalVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() {
        try {
            return program.lend(this::evaluate);
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be used: expected questions, one JSON object a line (%s)"
                            .formatted(questions, failure.getMessage()),
                    failure);
        }
    }

    private int evaluate(ApplicationContext parts) throws IOException {
        parts.getBean(Retrieval.class).refresh();
        parts.getBean(Retrieval.class).prepare();
        try {
            EvaluationReport report = report(parts);
            tell(report);
            return report.passed() ? 0 : 1;
        } catch (IllegalArgumentException noProvider) {
            throw new CannotStartException(String.valueOf(noProvider.getMessage()), noProvider);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a model was evaluated");
        }
    }

    private EvaluationReport report(ApplicationContext parts)
            throws IOException, InterruptedException {
        QuestionSet set = QuestionSet.read(questions);
        ModelName byDefault =
                parts.getBean(ChatModels.class)
                        .first(Optional.ofNullable(model).map(ModelName::new));
        try (ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName("Asking")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setInitialMax(set.size())
                        .build()) {
            return parts.getBean(Evaluation.class).run(set, wanted(byDefault), bar::stepTo);
        }
    }

    /** The one that is named, even if another would have to answer for it: that is told then. */
    private ModelName wanted(ModelName byDefault) {
        return model == null ? byDefault : new ModelName(model);
    }

    private void tell(EvaluationReport report) {
        EvaluationFigures figures = report.figures();
        console.say("model             %s".formatted(report.model()));
        console.say(
                "questions         %d, %d of them without an answer in the documents"
                        .formatted(figures.questions(), figures.unanswerable()));
        share("hit@5", figures.hitAt5());
        share("MRR", figures.meanReciprocalRank());
        share("answered", figures.answered());
        share("right source", figures.cited());
        share("complete, too", figures.right());
        share("refused", figures.refused());
        console.say(
                "time of an answer %d ms, 95 of 100 within %d ms"
                        .formatted(figures.medianMillis(), figures.slowMillis()));
        report.missed().forEach(this::tell);
        console.say(report.passed() ? "passed" : "not passed");
    }

    private void tell(Miss miss) {
        String fault = miss.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String cited = miss.cited().isEmpty() ? "" : ", cites " + String.join(" | ", miss.cited());
        console.say("%-16s  %s%s".formatted(fault, miss.id(), cited));
    }

    private void share(String name, double share) {
        console.say(String.format(Locale.ROOT, "%-16s  %.3f", name, share));
    }
}
