package dev.parley.ai.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Figures;
import dev.parley.ai.text.Negation;
import dev.parley.conversation.Language;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions that were asked before, by the same words or by near ones. A near question
 * has the same figures and says yes and no alike, and, unless configured otherwise, the same words
 * that carry meaning: "open on Saturday" and "open on Sunday" are near by every model of meanings,
 * and have different answers. In this process's memory only. Safe for use by many threads.
 */
@Singleton
public final class AnswerCache {

    private final CacheConfig config;
    private final ContentWords words;
    private final MeterRegistry meters;
    private final Cache<Key, Entry> answers;
    private final Map<Bucket, Set<Entry>> buckets = new ConcurrentHashMap<>();

    AnswerCache(CacheConfig config, ContentWords words, MeterRegistry meters) {
        this.config = config;
        this.words = words;
        this.meters = meters;
        this.answers =
                Caffeine.newBuilder()
                        .maximumSize(config.entries())
                        .expireAfterWrite(config.age())
                        .<Key, Entry>removalListener(
                                (_, entry, _) -> Optional.ofNullable(entry).ifPresent(this::forget))
                        .build();
        meters.gauge("parley.cache.answers", answers, Cache::estimatedSize);
    }

    private record Key(CacheScope scope, String question) {}

    /** Questions that may be near one another at all. */
    private record Bucket(
            CacheScope scope, Set<String> words, Set<String> figures, boolean denied) {}

    /** Compared by identity: the same question may be answered anew. */
    private static final class Entry {

        private final Bucket bucket;
        private final Direction direction;
        private final CachedAnswer answer;

        Entry(Bucket bucket, Direction direction, CachedAnswer answer) {
            this.bucket = bucket;
            this.direction = direction;
            this.answer = answer;
        }
    }

    /**
     * An answer that may be given again.
     *
     * @param answer the answer
     * @param nearness 1 for the very same question
     */
    public record Hit(CachedAnswer answer, double nearness) {}

    /**
     * Looks for an answer.
     *
     * @param meaning of the question; asked for only where a near question could be found
     */
    public Optional<Hit> find(
            CacheScope scope, String question, Supplier<Optional<Vector>> meaning) {
        Entry same = answers.getIfPresent(new Key(scope, question));
        Optional<Hit> hit =
                same == null
                        ? near(scope, question, meaning)
                        : Optional.of(new Hit(same.answer, 1));
        count(hit.map(found -> found.nearness() == 1 ? "exact" : "near").orElse("none"));
        return hit;
    }

    private Optional<Hit> near(
            CacheScope scope, String question, Supplier<Optional<Vector>> meaning) {
        Optional<Double> threshold = config.near(scope.language());
        Set<Entry> candidates =
                threshold.isEmpty()
                        ? Set.of()
                        : buckets.getOrDefault(bucket(scope, question), Set.of());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return meaning.get()
                .map(Direction::of)
                .flatMap(asked -> nearest(candidates, asked, threshold.get()));
    }

    private static Optional<Hit> nearest(Set<Entry> candidates, Direction asked, double least) {
        double best = least;
        Optional<Entry> nearest = Optional.empty();
        for (Entry entry : candidates) {
            double nearness = entry.direction.nearness(asked, best);
            if (nearness >= best) {
                best = nearness;
                nearest = Optional.of(entry);
            }
        }
        double nearness = best;
        return nearest.map(entry -> new Hit(entry.answer, nearness));
    }

    /**
     * Keeps an answer. The caller sees to it that neither question nor answer holds personal data.
     *
     * @param meaning of the question; without it only the very same question finds the answer
     */
    public void keep(
            CacheScope scope, String question, Optional<Vector> meaning, CachedAnswer answer) {
        if (config.entries() == 0) {
            return;
        }
        Entry entry =
                new Entry(
                        bucket(scope, question),
                        meaning.map(Direction::of).orElseGet(Direction::unknown),
                        answer);
        if (meaning.isPresent()) {
            buckets.compute(entry.bucket, (_, entries) -> with(entry, entries));
        }
        answers.put(new Key(scope, question), entry);
    }

    private static Set<Entry> with(Entry entry, @Nullable Set<Entry> entries) {
        Set<Entry> all = entries == null ? ConcurrentHashMap.newKeySet() : entries;
        all.add(entry);
        return all;
    }

    private Bucket bucket(CacheScope scope, String question) {
        Language language = scope.language();
        return new Bucket(
                scope,
                config.otherWords() ? Set.of() : new HashSet<>(words.in(question, language)),
                Figures.inWordsToo(question),
                Negation.isIn(question, language));
    }

    private void forget(Entry entry) {
        buckets.computeIfPresent(
                entry.bucket,
                (_, entries) -> {
                    entries.remove(entry);
                    return entries.isEmpty() ? null : entries;
                });
    }

    private void count(String found) {
        meters.counter("parley.cache.lookups", "found", found).increment();
    }
}
