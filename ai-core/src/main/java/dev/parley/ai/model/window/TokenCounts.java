package dev.parley.ai.model.window;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the tokens of texts. OpenAI's models are counted by their own tokenizers. Every other
 * model is counted by one of these, too, and a factor corrects the count: high at first, then as
 * the model's server says. Safe for use by many threads.
 */
@Singleton
public final class TokenCounts {

    /** Tokenizers with few words need so much more in languages other than English. */
    private static final double CAUTIOUS = 1.4;

    private static final double LOWEST = 0.8;
    private static final double HIGHEST = 3;

    /** A server that counts less than that counts only what it did not read before. */
    private static final double PLAUSIBLE = 0.5;

    /** How much one report that is lower than expected changes. */
    private static final double PACE = 0.1;

    /** Characters of texts whose counts are kept: the sources come again and again. */
    private static final int KEPT = 4_000_000;

    /** Reads a tokenizer's words when it is needed first. */
    private final EncodingRegistry encodings = Encodings.newLazyEncodingRegistry();

    private final Cache<Counted, Integer> counts =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<Counted, Integer>weigher((counted, _) -> counted.text().length())
                    .build();

    private final Map<ModelName, Encoding> tokenizers = new ConcurrentHashMap<>();
    private final Map<ModelName, Double> factors = new ConcurrentHashMap<>();

    private record Counted(String tokenizer, String text) {}

    /**
     * No text has more tokens than that, before any correction: each stands for at least one byte.
     * Costs much less than counting them.
     */
    static int most(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The tokens of a text, before any correction. */
    int plain(RegisteredModel model, String text) {
        Encoding tokenizer = tokenizers.computeIfAbsent(model.name(), _ -> tokenizer(model));
        return counts.get(
                new Counted(tokenizer.getName(), text),
                counted -> tokenizer.countTokensOrdinary(counted.text()));
    }

    private Encoding tokenizer(RegisteredModel model) {
        return own(model).orElseGet(() -> encodings.getEncoding(EncodingType.CL100K_BASE));
    }

    /** What a plain count comes to for the model. */
    int corrected(RegisteredModel model, int plain) {
        return (int) Math.floor(plain * factor(model));
    }

    /** The largest plain count that comes to no more than that. */
    int plainWithin(RegisteredModel model, int tokens) {
        return (int) Math.floor(tokens / factor(model));
    }

    /**
     * Learns from what a server reports. A count that was too low is corrected at once, one that
     * was too high little by little.
     *
     * @param plain the plain count of what was sent
     * @param reported the server's count of the same
     */
    public void learn(RegisteredModel model, int plain, int reported) {
        double real = plain == 0 ? 0 : (double) reported / plain;
        if (real < PLAUSIBLE) {
            return;
        }
        factors.merge(model.name(), next(first(model), real), (known, _) -> next(known, real));
    }

    private static double next(double known, double real) {
        double next = real > known ? real : known + PACE * (real - known);
        return Math.clamp(next, LOWEST, HIGHEST);
    }

    private double factor(RegisteredModel model) {
        return Optional.ofNullable(factors.get(model.name())).orElseGet(() -> first(model));
    }

    private double first(RegisteredModel model) {
        return own(model).isPresent() ? 1 : CAUTIOUS;
    }

    private Optional<Encoding> own(RegisteredModel model) {
        return model.provider() == Provider.OPENAI
                ? encodings.getEncodingForModel(model.remoteName())
                : Optional.empty();
    }
}
