package dev.parley.ai.model.window;

import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.model.Source;
import dev.parley.ai.model.Tool;
import dev.parley.ai.model.ToolCall;
import dev.parley.ai.model.ToolStep;
import dev.parley.assistant.Exchange;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the parts of a prompt cost in plain tokens, as models get them.
 *
 * @param known counts what is the same in many prompts
 * @param said counts what is new in each
 */
record PromptCosts(
        ToIntFunction<String> known, ToIntFunction<String> said, PromptTemplate template) {

    /** What stands around each message and each tool: roles, separators, names of fields. */
    private static final int FRAME = 8;

    /** What must be said, whatever else there is room for. */
    int framework(Prompt prompt) {
        Prompt bare = prompt.fitted(List.of(), List.of(), prompt.sampling());
        return known.applyAsInt(template.instructions(prompt))
                + FRAME
                + framed(template.task(bare))
                + prompt.tools().stream().mapToInt(this::of).sum()
                + prompt.steps().stream().mapToInt(this::of).sum();
    }

    /** All of it. */
    int of(Prompt prompt) {
        return framework(prompt)
                + prompt.sources().stream().mapToInt(this::of).sum()
                + Selection.answered(prompt).stream().mapToInt(this::of).sum();
    }

    int of(Source source) {
        return framed(PromptTemplate.source(source));
    }

    int of(Exchange exchange) {
        return framed(exchange.question()) + framed(exchange.answer());
    }

    private int of(Tool tool) {
        return known.applyAsInt(tool.name())
                + known.applyAsInt(tool.description())
                + known.applyAsInt(tool.parameters())
                + FRAME;
    }

    private int of(ToolStep step) {
        return step.calls().stream().mapToInt(this::of).sum()
                + step.results().stream().mapToInt(this::framed).sum();
    }

    private int of(ToolCall call) {
        return framed(call.id() + "\n" + call.name() + "\n" + call.arguments());
    }

    private int framed(String text) {
        return said.applyAsInt(text) + FRAME;
    }
}
