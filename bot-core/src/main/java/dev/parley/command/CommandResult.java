package dev.parley.command;

import dev.parley.assistant.Effect;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Sentence;
import dev.parley.session.Session;
import dev.parley.template.TemplateOrder;
import java.util.List;
import java.util.Optional;

/**
 * What a command leads to.
 *
 * @param reply what is said in return
 * @param session what the conversation remembers from now on
 * @param language the language it is said in
 * @param denied whether the person may not use the command, and was told that there is none
 * @param offers what can be done next at a touch, below the sentence
 * @param question what is answered after it, as if the person had asked
 */
public record CommandResult(
        Reply reply,
        Session session,
        Language language,
        boolean denied,
        List<Offer> offers,
        Optional<String> question) {

    public CommandResult {
        offers = List.copyOf(offers);
    }

    /**
     * A command to give at a touch.
     *
     * @param label the words on the button
     * @param command what it gives, without the slash
     */
    public record Offer(Sentence label, String command) {}

    /** What is said in return. */
    public sealed interface Reply {}

    /** A sentence, and that is all. */
    public record Said(Sentence sentence) implements Reply {}

    /** A sentence, and below it what it is about, as somebody else would read it. */
    public record Shown(Sentence sentence, RichText text) implements Reply {}

    /**
     * A template that is sent to somebody.
     *
     * @param sent what is said in return when it is
     * @param refused what is said in return when it may not be sent after all
     */
    public record Sending(TemplateOrder order, Sentence sent, Sentence refused) implements Reply {}

    /** What the person is to confirm before it is done. */
    public record Wish(Effect effect) implements Reply {}

    /** What the person clearly wants done, at once. */
    public record Order(Effect effect) implements Reply {}

    static CommandResult say(CommandCall call, Sentence sentence) {
        return of(call, new Said(sentence));
    }

    static CommandResult wish(CommandCall call, Effect effect) {
        return of(call, new Wish(effect));
    }

    static CommandResult order(CommandCall call, Effect effect) {
        return of(call, new Order(effect));
    }

    static CommandResult of(CommandCall call, Reply reply) {
        return new CommandResult(
                reply, call.session(), call.language(), false, List.of(), Optional.empty());
    }

    CommandResult with(Session changed) {
        return new CommandResult(reply, changed, language, denied, offers, question);
    }

    CommandResult in(Language other) {
        return new CommandResult(reply, session, other, denied, offers, question);
    }

    CommandResult thatIsDenied() {
        return new CommandResult(reply, session, language, true, offers, question);
    }

    CommandResult offering(List<Offer> more) {
        return new CommandResult(reply, session, language, denied, more, question);
    }

    CommandResult answering(String asked) {
        return new CommandResult(reply, session, language, denied, offers, Optional.of(asked));
    }
}
