package dev.parley.ai.model;

import dev.parley.assistant.Background;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a model is asked. Holds no personal data: that was replaced by placeholders before.
 *
 * @param task what it is to do
 * @param question the person's words, or the conversation to put into few words
 * @param query the question made complete from the conversation
 * @param language the language to answer in
 * @param history earlier exchanges, oldest first
 * @param background what else is known of the conversation
 * @param sources what the answer may be made from, best first
 * @param sampling how freely to write
 * @param tools what the model may ask for before it answers
 * @param steps what it asked for already, oldest first
 */
public record Prompt(
        Task task,
        String question,
        String query,
        Language language,
        List<Exchange> history,
        Background background,
        List<Source> sources,
        Sampling sampling,
        List<Tool> tools,
        List<ToolStep> steps) {

    /** What a model is asked to do. */
    public enum Task {
        /** Answer the question from the sources. */
        ANSWER,
        /** Put a conversation into few words. */
        SUMMARY
    }

    public Prompt {
        history = List.copyOf(history);
        sources = List.copyOf(sources);
        tools = List.copyOf(tools);
        steps = List.copyOf(steps);
    }

    /** A question without tools and background. */
    public Prompt(
            String question,
            String query,
            Language language,
            List<Exchange> history,
            List<Source> sources,
            Sampling sampling) {
        this(question, query, language, history, Background.none(), sources, sampling);
    }

    /** A question without tools. */
    public Prompt(
            String question,
            String query,
            Language language,
            List<Exchange> history,
            Background background,
            List<Source> sources,
            Sampling sampling) {
        this(
                Task.ANSWER,
                question,
                query,
                language,
                history,
                background,
                sources,
                sampling,
                List.of(),
                List.of());
    }

    /**
     * A conversation to put into few words.
     *
     * @param before what was said before it, in few words already
     */
    public static Prompt summary(
            String conversation, Optional<String> before, Language language, Sampling sampling) {
        return new Prompt(
                Task.SUMMARY,
                conversation,
                "",
                language,
                List.of(),
                new Background(before, Optional.empty()),
                List.of(),
                sampling,
                List.of(),
                List.of());
    }

    /** The same with what fits into a model's window. */
    public Prompt fitted(List<Exchange> exchanges, List<Source> passages, Sampling limited) {
        return new Prompt(
                task,
                question,
                query,
                language,
                exchanges,
                background,
                passages,
                limited,
                tools,
                steps);
    }

    /** The same with tools, and with what they gave so far. */
    Prompt with(List<Tool> offered, List<ToolStep> taken) {
        return new Prompt(
                task,
                question,
                query,
                language,
                history,
                background,
                sources,
                sampling,
                offered,
                taken);
    }
}
