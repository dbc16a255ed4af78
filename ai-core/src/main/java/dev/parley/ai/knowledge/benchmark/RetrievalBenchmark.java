package dev.parley.ai.knowledge.benchmark;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Measures retrieval on questions whose answers are known. */
@Singleton
public final class RetrievalBenchmark {

    private static final int FIVE = 5;
    private static final int TEN = 10;

    /** Searches before any is timed, so that the code is compiled and the index in memory. */
    private static final int WARM_UP = 50;

    /** One question's outcome: the expected references and those found, best first. */
    private record Outcome(Set<String> expected, List<String> found, Duration time) {

        double recall(int first) {
            return (double) found.stream().limit(first).filter(expected::contains).count()
                    / expected.size();
        }

        double hit(int first) {
            return found.stream().limit(first).anyMatch(expected::contains) ? 1 : 0;
        }

        double reciprocalRank() {
            for (int rank = 1; rank <= found.size(); rank++) {
                if (expected.contains(found.get(rank - 1))) {
                    return 1.0 / rank;
                }
            }
            return 0;
        }
    }

    private final Retrieval retrieval;

    public RetrievalBenchmark(Retrieval retrieval) {
        this.retrieval = retrieval;
    }

    /**
     * Asks every question once and compares what is found with what was expected.
     *
     * @param questions a file with {@code {"question","articles":[…]}} or {@code
     *     {"question","references":[…],"language"}} on each line
     * @param language the language of questions that name none
     * @throws IOException when the file cannot be read or holds no question
     */
    public Figures run(Path questions, Language language) throws IOException {
        List<BenchmarkQuestion> asked = BenchmarkQuestion.read(questions);
        if (asked.isEmpty()) {
            throw new IOException("no questions in " + questions);
        }
        asked.stream().limit(WARM_UP).forEach(question -> ask(question, language));
        List<Outcome> outcomes = asked.stream().map(question -> ask(question, language)).toList();
        List<Duration> times = outcomes.stream().map(Outcome::time).sorted().toList();
        return new Figures(
                outcomes.size(),
                mean(outcomes, outcome -> outcome.recall(FIVE)),
                mean(outcomes, outcome -> outcome.recall(TEN)),
                mean(outcomes, outcome -> outcome.hit(FIVE)),
                mean(outcomes, Outcome::reciprocalRank),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    private Outcome ask(BenchmarkQuestion question, Language language) {
        long start = System.nanoTime();
        Language written = question.language().orElse(language);
        List<Passage> passages = retrieval.search(Query.of(question.question(), written, TEN));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        List<String> found = new ArrayList<>();
        passages.forEach(passage -> found.add(passage.reference()));
        return new Outcome(question.references(), found, time);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(0);
    }
}
