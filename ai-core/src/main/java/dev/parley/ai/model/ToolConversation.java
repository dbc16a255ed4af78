package dev.parley.ai.model;

import dev.parley.ai.TimeLimit;
import dev.parley.ai.model.Completion.Completed;
import dev.parley.ai.model.Completion.Failed;
import dev.parley.ai.model.Completion.Fault;
import dev.parley.ai.model.Completion.ToolsWanted;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a model use tools until it answers. Calls and time are bounded, and what a model writes that
 * is no call goes back to it once. When that leads to no answer the model is asked without tools.
 */
@Singleton
final class ToolConversation {

    private final ModelCall call;
    private final ToolsConfig config;

    /** Models that refused a question with tools and took the same one without. */
    private final Set<ModelName> takeNone = ConcurrentHashMap.newKeySet();

    ToolConversation(ModelCall call, ToolsConfig config) {
        this.call = call;
        this.config = config;
    }

    Completion ask(RegisteredModel model, Prompt prompt, ToolBox box) throws InterruptedException {
        if (!offers(model, box)) {
            return call.make(model, prompt);
        }
        Completion answer = limited(model, prompt, box);
        if (answer instanceof Completed || !helpsWithout(answer)) {
            return answer;
        }
        Completion plain = call.make(model, prompt);
        if (plain instanceof Completed
                && answer instanceof Failed failed
                && failed.fault() == Fault.REFUSED) {
            takeNone.add(model.name());
        }
        return plain;
    }

    private boolean offers(RegisteredModel model, ToolBox box) {
        return config.calls() > 0
                && model.provider() != Provider.EXTRACTIVE
                && !takeNone.contains(model.name())
                && !box.tools().isEmpty();
    }

    /** A server that is away or full is no better without tools. */
    private static boolean helpsWithout(Completion answer) {
        return !(answer instanceof Failed failed)
                || switch (failed.fault()) {
                    case REFUSED, TOO_LONG, MALFORMED, SLOW, EMPTY -> true;
                    case UNREACHABLE, SERVER_ERROR, BUSY, RESTING -> false;
                };
    }

    private Completion limited(RegisteredModel model, Prompt prompt, ToolBox box)
            throws InterruptedException {
        try {
            return TimeLimit.call(() -> withTools(model, prompt, box), config.timeLimit())
                    .orElseGet(() -> new Failed(Fault.SLOW, "no answer with tools in time"));
        } catch (IllegalStateException failure) {
            // That too many wait is for the caller to know.
            throw failure.getCause() instanceof AiCoreUnavailableException unavailable
                    ? unavailable
                    : failure;
        }
    }

    private Completion withTools(RegisteredModel model, Prompt prompt, ToolBox box)
            throws InterruptedException {
        List<ToolStep> steps = new ArrayList<>();
        Round round = new Round(box, config.calls());
        int tokens = 0;
        while (true) {
            List<Tool> offered = round.left > 0 ? box.tools() : List.of();
            Completion answer = call.make(model, prompt.with(offered, steps));
            switch (answer) {
                case Completed completed -> {
                    return new Completed(completed.text(), tokens + completed.tokens());
                }
                case Failed failed -> {
                    return failed;
                }
                case ToolsWanted wanted -> {
                    tokens += wanted.tokens();
                    Optional<ToolStep> step = round.use(wanted.calls());
                    if (step.isEmpty()) {
                        return new Failed(Fault.MALFORMED, "its calls of tools cannot be used");
                    }
                    steps.add(step.get());
                }
            }
        }
    }

    /** Counts what a model has left for one answer. Belongs to one thread. */
    private static final class Round {

        private final ToolBox box;
        private int left;
        private boolean warned;

        Round(ToolBox box, int calls) {
            this.box = box;
            this.left = calls;
        }

        /**
         * What came of the calls; empty where the model had its second chance, or no calls left.
         */
        Optional<ToolStep> use(List<ToolCall> calls) throws InterruptedException {
            if (left == 0) {
                return Optional.empty();
            }
            boolean malformed = false;
            List<String> results = new ArrayList<>();
            for (ToolCall one : calls) {
                ToolBox.Used used =
                        left > 0
                                ? box.use(one)
                                : new ToolBox.Used.Result("Not done: no calls are left.");
                left = Math.max(0, left - 1);
                malformed |= used instanceof ToolBox.Used.Malformed;
                results.add(text(used));
            }
            if (malformed && warned) {
                return Optional.empty();
            }
            warned |= malformed;
            return Optional.of(new ToolStep(calls, results));
        }

        private static String text(ToolBox.Used used) {
            return switch (used) {
                case ToolBox.Used.Result(String text) -> text;
                case ToolBox.Used.Malformed(String complaint) -> "Error: " + complaint;
            };
        }
    }
}
