package dev.parley.command;

import dev.parley.conversation.Language;
import dev.parley.rendering.Sentence;
import dev.parley.session.Session;

/**
 * What a command leads to.
 *
 * @param sentence what is said
 * @param session what the conversation remembers from now on
 * @param language the language it is said in
 */
public record CommandResult(Sentence sentence, Session session, Language language) {

    static CommandResult say(CommandCall call, Sentence sentence) {
        return new CommandResult(sentence, call.session(), call.language());
    }

    CommandResult with(Session changed) {
        return new CommandResult(sentence, changed, language);
    }
}
