package dev.parley.ai.evaluation;

import dev.parley.ai.evaluation.EvaluationReport.Fault;
import dev.parley.ai.evaluation.EvaluationReport.Miss;
import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.ai.governance.GovernedRequest;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.TurnId;
import dev.parley.outbound.Citation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Asks a model the questions of a file on the same way as everybody's, all rules included, and
 * holds the answers against what they must be.
 */
@Singleton
public final class Evaluation {

    private static final ChannelName CHANNEL = new ChannelName("api");
    private static final int FIVE = 5;
    private static final int TEN = 10;

    private final GovernedPipeline pipeline;
    private final Retrieval retrieval;
    private final JdbcEvaluations stored;
    private final EvaluationConfig config;

    Evaluation(
            GovernedPipeline pipeline,
            Retrieval retrieval,
            JdbcEvaluations stored,
            EvaluationConfig config) {
        this.pipeline = pipeline;
        this.retrieval = retrieval;
        this.stored = stored;
        this.config = config;
    }

    /** A question, where the passage that answers it was found, and what was answered. */
    private record Result(
            EvaluationQuestion question,
            int rank,
            Optional<Fault> fault,
            List<String> cited,
            Duration took) {

        boolean isWithin(int first) {
            return rank > 0 && rank <= first;
        }
    }

    /**
     * Evaluates a model and stores what came of it.
     *
     * @param progress gets the number of questions that are done
     * @throws IllegalArgumentException when the model's name names no provider
     */
    public EvaluationReport run(QuestionSet set, ModelName wanted, IntConsumer progress)
            throws InterruptedException {
        ModelName model = RegisteredModel.named(wanted).name();
        List<Result> results = new ArrayList<>();
        for (EvaluationQuestion question : set.questions()) {
            results.add(ask(question, model));
            progress.accept(results.size());
        }
        EvaluationFigures figures = figures(results);
        boolean passed = config.passes(figures) && results.stream().noneMatch(Evaluation::unasked);
        EvaluationReport report = new EvaluationReport(model, figures, passed, missed(results));
        stored.add(set.name(), report);
        return report;
    }

    private static boolean unasked(Result result) {
        return result.fault().filter(Fault.NOT_ASKED::equals).isPresent();
    }

    private Result ask(EvaluationQuestion question, ModelName model) throws InterruptedException {
        List<Passage> found =
                retrieval.search(Query.of(question.question(), question.language(), TEN));
        long start = System.nanoTime();
        Reply reply = pipeline.answer(request(question, model)).reply();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Result(
                question,
                rank(question, found),
                fault(question, model, reply.outcome()),
                cited(reply.outcome()),
                took);
    }

    private static GovernedRequest request(EvaluationQuestion question, ModelName model) {
        return GovernedRequest.of(
                        new Question(
                                TurnId.create(),
                                CHANNEL,
                                question.language(),
                                question.question(),
                                List.of(),
                                Optional.of(model)))
                .answeredAnew();
    }

    private static List<String> cited(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer
                ? answer.citations().stream().map(Citation::reference).toList()
                : List.of();
    }

    /** From 1; 0 where none of the passages answers. */
    private static int rank(EvaluationQuestion question, List<Passage> found) {
        for (int i = 0; i < found.size(); i++) {
            if (question.references().contains(found.get(i).reference())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<Fault> fault(
            EvaluationQuestion question, ModelName model, Outcome outcome) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return question.isAnswerable() ? Optional.of(Fault.NOT_ANSWERED) : Optional.empty();
        }
        if (!answer.model().equals(model)) {
            return Optional.of(Fault.NOT_ASKED);
        }
        if (!question.isAnswerable()) {
            return Optional.of(Fault.MADE_UP);
        }
        if (answer.citations().stream()
                .noneMatch(cited -> question.references().contains(cited.reference()))) {
            return Optional.of(Fault.WRONG_SOURCE);
        }
        return question.says().stream().allMatch(answer.markdown()::contains)
                ? Optional.empty()
                : Optional.of(Fault.INCOMPLETE);
    }

    private static EvaluationFigures figures(List<Result> results) {
        List<Result> answerable =
                results.stream().filter(result -> result.question().isAnswerable()).toList();
        List<Result> unanswerable =
                results.stream().filter(result -> !result.question().isAnswerable()).toList();
        List<Long> times =
                results.stream().map(result -> result.took().toMillis()).sorted().toList();
        return new EvaluationFigures(
                results.size(),
                unanswerable.size(),
                share(answerable, result -> result.isWithin(FIVE)),
                mean(answerable, result -> result.rank() == 0 ? 0 : 1.0 / result.rank()),
                share(answerable, result -> !has(result, Fault.NOT_ANSWERED, Fault.NOT_ASKED)),
                share(
                        answerable,
                        result -> result.fault().isEmpty() || has(result, Fault.INCOMPLETE)),
                share(answerable, result -> result.fault().isEmpty()),
                share(unanswerable, result -> result.fault().isEmpty()),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    private static boolean has(Result result, Fault... faults) {
        return result.fault().filter(List.of(faults)::contains).isPresent();
    }

    /** Of nothing, all is well. */
    private static double share(List<Result> results, Predicate<Result> good) {
        return results.isEmpty() ? 1 : mean(results, result -> good.test(result) ? 1 : 0);
    }

    private static double mean(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().mapToDouble(figure).average().orElse(0);
    }

    private static List<Miss> missed(List<Result> results) {
        return results.stream()
                .flatMap(result ->
                        result.fault().stream()
                                .map(fault ->
                                        new Miss(result.question().id(), fault, result.cited())))
                .toList();
    }
}
