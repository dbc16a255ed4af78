package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import dev.parley.ai.text.ContentWords;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which function somebody wants. Safe for use by many threads. */
@Singleton
public final class Intents {

    private final FunctionRegistry registry;
    private final ContentWords words;
    private final List<IntentSource> sources;
    private final FunctionsConfig config;

    Intents(
            FunctionRegistry registry,
            ContentWords words,
            List<IntentSource> sources,
            FunctionsConfig config) {
        this.registry = registry;
        this.words = words;
        this.sources = List.copyOf(sources);
        this.config = config;
    }

    /**
     * The likeliest of the functions that the caller may call. The words that stand on the
     * functions come first; where they leave it unclear, the other sources are asked, too.
     *
     * @throws InterruptedException when the caller was interrupted
     */
    public Optional<DetectedIntent> likeliest(String query, Caller caller)
            throws InterruptedException {
        Set<Scope> scopes = caller.scopes();
        Optional<DetectedIntent> best = byWords(query, scopes);
        for (IntentSource source : sources) {
            if (best.filter(this::isCertain).isPresent()) {
                return best;
            }
            best =
                    Stream.concat(
                                    best.stream(),
                                    source.guess(query, caller).stream()
                                            .flatMap(guess -> allowed(guess, scopes)))
                            .max(Comparator.comparingDouble(DetectedIntent::confidence));
        }
        return best;
    }

    /** The likeliest by the words that stand on the functions, and nothing else. */
    public Optional<DetectedIntent> byWords(String query, Set<Scope> scopes) {
        RuleMatching matching = new RuleMatching(words, query);
        return registry.registered().stream()
                .filter(function -> scopes.contains(function.definition().scope()))
                .flatMap(function -> byRules(function, matching))
                .max(Comparator.comparingDouble(DetectedIntent::confidence));
    }

    /** Whether it is sure enough to act on. */
    public boolean isCertain(DetectedIntent intent) {
        return intent.confidence() * 100 >= config.certain();
    }

    /** Whatever the language: a word or two do not tell which one they are in. */
    private Stream<DetectedIntent> byRules(RegisteredFunction function, RuleMatching matching) {
        return function.rules().stream()
                .flatMap(rule ->
                        matching
                                .match(rule)
                                .map(match ->
                                        new DetectedIntent(
                                                function.definition(),
                                                FunctionJson.object(match.arguments()),
                                                match.confidence()))
                                .stream());
    }

    private Stream<DetectedIntent> allowed(IntentSource.Guess guess, Set<Scope> scopes) {
        return registry
                .find(guess.function().value())
                .filter(function -> scopes.contains(function.scope()))
                .map(function ->
                        new DetectedIntent(function, guess.arguments(), guess.confidence()))
                .stream();
    }
}
