package dev.parley.ai.knowledge.reranking;

import dev.parley.ai.BoundedCalls;
import dev.parley.ai.BoundedCalls.LateException;
import dev.parley.ai.knowledge.Passage;
import dev.parley.assistant.ModelName;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the model of the configuration put the best passages in order. Without one, and when it is
 * away, late or answers with nonsense, they stay as they were. Safe for use by many threads.
 */
@Singleton
public final class Reranking {

    private static final Logger LOG = LoggerFactory.getLogger(Reranking.class);

    /** About as much as such models read with a question. */
    private static final int CHARACTERS = 2_000;

    private final RerankingConfig config;
    private final Optional<Scorer> scorer;
    private final BoundedCalls calls;
    private final MeterRegistry meters;
    private final AtomicBoolean failing = new AtomicBoolean();

    private record Scorer(ModelName model, ScoringServer server) {}

    Reranking(RerankingConfig config, List<ScoringServer> servers, MeterRegistry meters) {
        this.config = config;
        this.scorer = config.chosen().map(model -> new Scorer(model, server(model, servers)));
        this.calls = new BoundedCalls("reranking", config.limit());
        this.meters = meters;
    }

    /** No model: passages stay as they were found. */
    public static Reranking none(MeterRegistry meters) {
        return new Reranking(
                new RerankingConfig(null, null, 2, Duration.ofSeconds(1)), List.of(), meters);
    }

    private static ScoringServer server(ModelName model, List<ScoringServer> servers) {
        return servers.stream()
                .filter(server -> model.value().startsWith(server.provider() + "/"))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "parley.knowledge.reranking.model is \"%s\": expected openai/<name>, a model of a server with /v1/rerank"
                                        .formatted(model)));
    }

    /** How many passages have to be found for so many that are wanted. */
    public int candidates(int wanted) {
        return scorer.isEmpty() ? wanted : Math.max(wanted, config.candidates());
    }

    /**
     * Puts passages in order.
     *
     * @param passages best first, as they were found
     * @param fixed how many of the first stay where they are
     * @return the same passages, with scores that go down as before
     */
    public List<Passage> ordered(String question, List<Passage> passages, int fixed) {
        int last = Math.min(passages.size(), fixed + config.candidates());
        if (scorer.isEmpty() || last - fixed < 2) {
            return passages;
        }
        List<Passage> seen = passages.subList(fixed, last);
        return scores(scorer.get(), question, seen)
                .map(scores -> {
                    List<Passage> ordered = new ArrayList<>(passages.subList(0, fixed));
                    ordered.addAll(byScore(seen, scores));
                    ordered.addAll(passages.subList(last, passages.size()));
                    return List.copyOf(ordered);
                })
                .orElse(passages);
    }

    private Optional<List<Double>> scores(Scorer with, String question, List<Passage> passages) {
        List<String> texts = passages.stream().map(Reranking::text).toList();
        try {
            List<Double> scores =
                    calls.call(() -> with.server().scores(with.model(), question, texts));
            failing.set(false);
            count("done");
            return Optional.of(scores);
        } catch (LateException late) {
            complain("late", with, late);
        } catch (CallNotPermittedException _) {
            count("left-alone");
        } catch (ScoringException failure) {
            complain("failed", with, failure);
        } catch (CancellationException _) {
            count("given-up");
        }
        return Optional.empty();
    }

    /** Once, until it works again. */
    private void complain(String outcome, Scorer with, RuntimeException failure) {
        count(outcome);
        if (!failing.getAndSet(true)) {
            LOG.warn(
                    "{} does not put passages in order, they stay as they were found: {}",
                    with.model(),
                    failure.getMessage());
        }
    }

    private void count(String outcome) {
        meters.counter("parley.reranking", "outcome", outcome).increment();
    }

    private static String text(Passage passage) {
        String text = String.join("\n", passage.path()) + "\n" + passage.text();
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
    }

    /** The model's scale is its own: each place keeps the score that it had. */
    private static List<Passage> byScore(List<Passage> passages, List<Double> scores) {
        List<Integer> order =
                IntStream.range(0, passages.size())
                        .boxed()
                        .sorted(Comparator.comparing(scores::get).reversed())
                        .toList();
        return IntStream.range(0, order.size())
                .mapToObj(place -> {
                    Passage passage = passages.get(order.get(place));
                    return passage.with(
                            new Passage.Match(passages.get(place).score(), passage.support()));
                })
                .toList();
    }
}
