package dev.parley.ai.model;

import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import java.util.List;

/**
 * What a model is asked. Holds no personal data: that was replaced by placeholders before.
 *
 * @param question the person's words
 * @param query the question made complete from the conversation
 * @param language the language to answer in
 * @param history earlier exchanges, oldest first
 * @param sources what the answer may be made from, best first
 * @param sampling how freely to write
 * @param tools what the model may ask for before it answers
 * @param steps what it asked for already, oldest first
 */
public record Prompt(
        String question,
        String query,
        Language language,
        List<Exchange> history,
        List<Source> sources,
        Sampling sampling,
        List<Tool> tools,
        List<ToolStep> steps) {

    public Prompt {
        history = List.copyOf(history);
        sources = List.copyOf(sources);
        tools = List.copyOf(tools);
        steps = List.copyOf(steps);
    }

    /** A prompt without tools. */
    public Prompt(
            String question,
            String query,
            Language language,
            List<Exchange> history,
            List<Source> sources,
            Sampling sampling) {
        this(question, query, language, history, sources, sampling, List.of(), List.of());
    }

    /** The same with what fits into a model's window. */
    public Prompt fitted(List<Exchange> exchanges, List<Source> passages, Sampling limited) {
        return new Prompt(question, query, language, exchanges, passages, limited, tools, steps);
    }

    /** The same with tools, and with what they gave so far. */
    Prompt with(List<Tool> offered, List<ToolStep> taken) {
        return new Prompt(question, query, language, history, sources, sampling, offered, taken);
    }
}
