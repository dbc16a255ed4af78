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
 */
public record Prompt(
        String question,
        String query,
        Language language,
        List<Exchange> history,
        List<Source> sources,
        Sampling sampling) {

    public Prompt {
        history = List.copyOf(history);
        sources = List.copyOf(sources);
    }
}
