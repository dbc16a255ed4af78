package dev.parley.ai.cache;

import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.model.Sampling;
import dev.parley.ai.text.ContentWords;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures how long it takes to find an answer that was given before. */
@Singleton
public final class CacheBenchmark {

    private static final int DIMENSIONS = 384;
    private static final int LOOKUPS = 2_000;
    private static final CacheScope SCOPE =
            new CacheScope(
                    new ModelName("extractive"),
                    Sampling.standard(),
                    Language.ENGLISH,
                    Reach.everything(),
                    "benchmark",
                    1);

    private final ContentWords words;

    CacheBenchmark(ContentWords words) {
        this.words = words;
    }

    /**
     * Times of lookups, with the question's meaning in hand.
     *
     * @param median of them
     * @param slow the time within which 99 of 100 were done
     */
    public record Times(Duration median, Duration slow) {

        private static Times of(long[] nanos) {
            long[] sorted =
                    IntStream.range(0, nanos.length).mapToLong(i -> nanos[i]).sorted().toArray();
            return new Times(
                    Duration.ofNanos(sorted[sorted.length / 2]),
                    Duration.ofNanos(sorted[sorted.length * 99 / 100]));
        }
    }

    /** Finds answers to the very same questions. */
    public Times exact(int entries) {
        AnswerCache cache = filled(entries, false);
        return timed(i -> cache.find(SCOPE, question(i % entries), Optional::empty));
    }

    /**
     * Looks for answers to near questions.
     *
     * @param otherWords whether all answers are compared, or those with the same words only
     */
    public Times near(int entries, boolean otherWords) {
        AnswerCache cache = filled(entries, otherWords);
        SplittableRandom random = new SplittableRandom(11);
        List<Vector> asked = IntStream.range(0, 100).mapToObj(_ -> direction(random)).toList();
        return timed(i ->
                cache.find(
                        SCOPE,
                        question(i % entries) + " please",
                        () -> Optional.of(asked.get(i % asked.size()))));
    }

    private AnswerCache filled(int entries, boolean otherWords) {
        AnswerCache cache =
                new AnswerCache(
                        new CacheConfig(
                                entries, Duration.ofHours(1), Map.of("en", 0.9), otherWords),
                        words,
                        new SimpleMeterRegistry());
        CachedAnswer answer = new CachedAnswer("Yes. [1]", List.of(), SCOPE.model(), 1);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < entries; i++) {
            cache.keep(SCOPE, question(i), Optional.of(direction(random)), answer);
        }
        return cache;
    }

    /** Words that no stemmer knows, and no figures: each question has its own. */
    private static String question(int number) {
        StringBuilder word = new StringBuilder("Is there ");
        for (int rest = number + 1; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrtvwxzk".charAt(rest % 20)).append('o');
        }
        return word.append('?').toString();
    }

    private static Vector direction(SplittableRandom random) {
        float[] numbers = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
            squares += numbers[i] * numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= (float) Math.sqrt(squares);
        }
        return Vector.of(numbers);
    }

    /** What is timed. */
    @FunctionalInterface
    private interface Lookup {
        Optional<AnswerCache.Hit> number(int i);
    }

    private static Times timed(Lookup lookup) {
        long[] nanos = new long[LOOKUPS];
        // The first round is for the JVM's compilers.
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < LOOKUPS; i++) {
                long start = System.nanoTime();
                Optional<AnswerCache.Hit> hit = lookup.number(i);
                nanos[i] = System.nanoTime() - start;
                if (hit.filter(found -> found.nearness() < 0).isPresent()) {
                    throw new IllegalStateException("nothing is less near than nothing");
                }
            }
        }
        return Times.of(nanos);
    }
}
