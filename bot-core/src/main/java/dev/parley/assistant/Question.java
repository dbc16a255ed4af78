package dev.parley.assistant;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks in one turn.
 *
 * @param turn the turn; also the correlation id of everything that is logged about it
 * @param channel where they ask
 * @param language the language to answer in
 * @param text their words, a burst of messages joined by line ends
 * @param history earlier exchanges, oldest first, already redacted
 * @param background what else is known of the conversation
 * @param model the model they chose, where they chose one
 * @param confirms whether who asks holds the conversation: can have a change of it confirmed, carry
 *     it out, and tell what is stored about it
 */
public record Question(
        TurnId turn,
        ChannelName channel,
        Language language,
        String text,
        List<Exchange> history,
        Background background,
        Optional<ModelName> model,
        boolean confirms) {

    public Question {
        history = List.copyOf(history);
    }

    /** A question where nothing can be confirmed, with no background. */
    public Question(
            TurnId turn,
            ChannelName channel,
            Language language,
            String text,
            List<Exchange> history,
            Optional<ModelName> model) {
        this(turn, channel, language, text, history, Background.none(), model, false);
    }

    /** The same in other words. */
    public Question asking(String words) {
        return new Question(turn, channel, language, words, history, background, model, confirms);
    }

    /** The same where the person can be asked to confirm something. */
    public Question thatConfirms() {
        return new Question(turn, channel, language, text, history, background, model, true);
    }
}
