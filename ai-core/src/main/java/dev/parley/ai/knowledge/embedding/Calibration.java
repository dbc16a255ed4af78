package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds out what a model's nearness means in a language, by a few questions on things of every day,
 * each with the one text among all of them that answers it in other words. How well the model finds
 * the right text tells how much its word counts.
 */
final class Calibration {

    /** The mean reciprocal rank of MiniLM in French, on which it was not trained. */
    private static final double LITTLE = 0.6;

    /** That of a model in a language that it knows. */
    private static final double MUCH = 0.95;

    private static final Nearness LEAST = new Nearness(0, 1, 0.2, 0.40);
    private static final Nearness MOST = new Nearness(0, 1, 1, 0.65);

    /**
     * Passages of one collection are of one topic, and nearer to any question than the texts of
     * other pairs are: an answer is told from them only further up. With MiniLM in English this
     * comes to the scale that is known to be good.
     */
    private static final double BEYOND_PAIRS = 1.3;

    /** Keeps the two ends apart with a model that knows nothing of a language. */
    private static final double LEAST_GAP = 0.05;

    private final List<Vector> questions;
    private final List<Vector> passages;

    private Calibration(List<Vector> questions, List<Vector> passages) {
        this.questions = questions;
        this.passages = passages;
    }

    /**
     * Reads a model's nearness in a language.
     *
     * @param questions embeds questions
     * @param passages embeds passages
     */
    static Nearness of(
            Language language,
            Function<List<String>, List<Vector>> questions,
            Function<List<String>, List<Vector>> passages) {
        List<Pair> pairs = pairs(language);
        return new Calibration(
                        questions.apply(pairs.stream().map(Pair::question).toList()),
                        passages.apply(pairs.stream().map(Pair::passage).toList()))
                .nearness();
    }

    private Nearness nearness() {
        double mean = unrelated().average().orElseThrow();
        double deviation =
                Math.sqrt(
                        unrelated()
                                .map(nearness -> (nearness - mean) * (nearness - mean))
                                .average()
                                .orElseThrow());
        double chance = mean + deviation;
        double answers = numbers().mapToDouble(this::toOwn).average().orElseThrow();
        double related = chance + BEYOND_PAIRS * (answers - chance);
        double worth = Math.clamp((reciprocalRank() - LITTLE) / (MUCH - LITTLE), 0, 1);
        return new Nearness(
                chance,
                Math.max(related, chance + LEAST_GAP),
                LEAST.weight() + worth * (MOST.weight() - LEAST.weight()),
                LEAST.share() + worth * (MOST.share() - LEAST.share()));
    }

    private IntStream numbers() {
        return IntStream.range(0, questions.size());
    }

    private DoubleStream unrelated() {
        return numbers().boxed().flatMapToDouble(this::toOthers);
    }

    private double toOwn(int question) {
        return questions.get(question).nearness(passages.get(question));
    }

    private DoubleStream toOthers(int question) {
        return numbers()
                .filter(passage -> passage != question)
                .mapToDouble(passage -> questions.get(question).nearness(passages.get(passage)));
    }

    private double reciprocalRank() {
        return numbers()
                .mapToDouble(question -> {
                    double own = toOwn(question);
                    return 1.0 / (1 + toOthers(question).filter(other -> other > own).count());
                })
                .average()
                .orElseThrow();
    }

    /** A question and the passage that answers it. */
    private record Pair(String question, String passage) {

        static Pair of(String line) {
            int bar = line.indexOf(" | ");
            return new Pair(line.substring(0, bar), line.substring(bar + " | ".length()));
        }
    }

    private static List<Pair> pairs(Language language) {
        String name = "pairs." + language.code() + ".txt";
        try (InputStream in = Calibration.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
