package dev.parley.assistant;

import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * What was said in a conversation some time ago, personal data replaced by placeholders.
 *
 * @param summary what was said before the exchanges, in few words already
 * @param exchanges the exchanges, oldest first
 * @param language the language of the conversation
 */
public record Past(Optional<String> summary, List<Exchange> exchanges, Language language) {

    public Past {
        exchanges = List.copyOf(exchanges);
    }
}
