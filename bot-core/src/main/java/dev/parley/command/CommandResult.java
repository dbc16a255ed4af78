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
 * @param denied whether the person may not use the command, and was told that there is none
 */
public record CommandResult(Sentence sentence, Session session, Language language, boolean denied) {

    static CommandResult say(CommandCall call, Sentence sentence) {
        return new CommandResult(sentence, call.session(), call.language(), false);
    }

    CommandResult with(Session changed) {
        return new CommandResult(sentence, changed, language, denied);
    }

    CommandResult in(Language other) {
        return new CommandResult(sentence, session, other, denied);
    }

    CommandResult thatIsDenied() {
        return new CommandResult(sentence, session, language, true);
    }
}
