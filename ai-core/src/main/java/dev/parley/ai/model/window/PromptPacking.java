package dev.parley.ai.model.window;

import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.Sampling;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * Leaves out of a prompt what its model's window has no room for: whole sources and whole
 * exchanges, never a part of one. Sources keep their numbers. Safe for use by many threads.
 */
@Singleton
public final class PromptPacking {

    /** An answer that may become long has this part of the window for itself: a quarter. */
    private static final int ANSWER_SHARE = 4;

    /** Room for what no count foresees, such as a server's own frame around the whole. */
    private static final int MARGIN = 64;

    private final ContextWindow window;
    private final TokenCounts counts;
    private final PromptTemplate template;
    private final MeterRegistry meters;

    PromptPacking(
            ContextWindow window,
            TokenCounts counts,
            PromptTemplate template,
            MeterRegistry meters) {
        this.window = window;
        this.counts = counts;
        this.template = template;
        this.meters = meters;
    }

    /**
     * What of a prompt the model gets.
     *
     * @return empty where the window has no room for the question with one of its sources
     */
    public Optional<PackedPrompt> pack(RegisteredModel model, Prompt prompt) {
        int answer = longestAnswer(prompt.sampling());
        return isFarFromTheEnd(model, prompt, answer)
                ? Optional.of(whole(prompt, answer))
                : counted(model, prompt, answer);
    }

    /** Whether there is room for all of it however many tokens it may come to. */
    private boolean isFarFromTheEnd(RegisteredModel model, Prompt prompt, int answer) {
        int size = window.of(model);
        PromptCosts most =
                new PromptCosts(text -> counts.plain(model, text), TokenCounts::most, template);
        return answer <= size / ANSWER_SHARE
                && most.of(prompt) <= counts.plainWithin(model, size - MARGIN - answer);
    }

    private static PackedPrompt whole(Prompt prompt, int answer) {
        Prompt all =
                prompt.fitted(
                        Selection.answered(prompt),
                        prompt.sources(),
                        prompt.sampling().upTo(answer));
        return new PackedPrompt(all, OptionalInt.empty());
    }

    private Optional<PackedPrompt> counted(RegisteredModel model, Prompt prompt, int answer) {
        ToIntFunction<String> count = text -> counts.plain(model, text);
        PromptCosts costs = new PromptCosts(count, count, template);
        int size = window.of(model);
        int reserved = Math.min(answer, size / ANSWER_SHARE);
        int framework = costs.framework(prompt);
        int room = counts.plainWithin(model, size - MARGIN - reserved) - framework;
        Selection chosen = Selection.of(prompt, costs, room);
        boolean lacksSources = chosen.sources().isEmpty() && !prompt.sources().isEmpty();
        if (room < 0 || lacksSources) {
            return Optional.empty();
        }
        count(model, "source", prompt.sources().size() - chosen.sources().size());
        count(model, "exchange", Selection.answered(prompt).size() - chosen.history().size());
        int longest = reserved + counts.corrected(model, chosen.left());
        Prompt fitted =
                prompt.fitted(
                        chosen.history(),
                        chosen.sources(),
                        prompt.sampling().upTo(Math.min(answer, longest)));
        int taken = framework + room - chosen.left();
        return Optional.of(new PackedPrompt(fitted, OptionalInt.of(taken)));
    }

    private static int longestAnswer(Sampling sampling) {
        return sampling.maxTokens().or(() -> Sampling.standard().maxTokens()).orElseThrow();
    }

    private void count(RegisteredModel model, String part, int leftOut) {
        if (leftOut > 0) {
            meters.counter("parley.prompt.left.out", "model", model.name().value(), "part", part)
                    .increment(leftOut);
        }
    }
}
