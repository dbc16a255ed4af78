package dev.parley.session;

import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a conversation remembers between turns. Its texts are redacted: placeholders stand for
 * personal data.
 *
 * @param chosenLanguage the language the person chose with {@code /language}
 * @param language the language last spoken
 * @param model the model the person chose with {@code /switch}
 * @param introduced whether the person was told that a machine answers
 * @param history the last exchanges, oldest first
 * @param summary what was said before them, in few words
 * @param people what people said of themselves; absent in sessions of older versions
 * @param toldToWait whether the person was told that a limit holds their messages back, and has not
 *     been below it again since
 * @param pending a change that the person was asked to confirm, and has not answered
 */
public record Session(
        Optional<Language> chosenLanguage,
        Optional<Language> language,
        Optional<ModelName> model,
        boolean introduced,
        List<Exchange> history,
        Optional<String> summary,
        Optional<KnownPeople> people,
        boolean toldToWait,
        Optional<PendingChange> pending) {

    public Session {
        history = List.copyOf(history);
    }

    /** A conversation's first session. */
    public static Session fresh() {
        return new Session(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public Session withChosenLanguage(Language chosen) {
        return new Session(
                Optional.of(chosen),
                Optional.of(chosen),
                model,
                introduced,
                history,
                summary,
                people,
                toldToWait,
                pending);
    }

    public Session speaking(Language spoken) {
        return new Session(
                chosenLanguage,
                Optional.of(spoken),
                model,
                introduced,
                history,
                summary,
                people,
                toldToWait,
                pending);
    }

    public Session withModel(ModelName chosen) {
        return new Session(
                chosenLanguage,
                language,
                Optional.of(chosen),
                introduced,
                history,
                summary,
                people,
                toldToWait,
                pending);
    }

    public Session afterIntroduction() {
        return new Session(
                chosenLanguage,
                language,
                model,
                true,
                history,
                summary,
                people,
                toldToWait,
                pending);
    }

    /** After the person was told that their messages wait, or when the next time may be told. */
    public Session withToldToWait(boolean told) {
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                history,
                summary,
                people,
                told,
                pending);
    }

    /** Forgets what was said, word for word and in few words; not what people are known by. */
    public Session withoutHistory() {
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                List.of(),
                Optional.empty(),
                people,
                toldToWait,
                Optional.empty());
    }

    /** Remembers one more exchange, forgetting the oldest beyond the limit. */
    public Session remembering(Exchange exchange) {
        List<Exchange> longer = new ArrayList<>(history);
        longer.add(exchange);
        return withPast(Recollection.atMost(longer), summary);
    }

    /** The oldest exchanges, once it is time to put them into few words; else none. */
    public List<Exchange> outgrown() {
        return Recollection.outgrown(history);
    }

    /**
     * Remembers the oldest exchanges in few words only.
     *
     * @param exchanges how many of them
     * @param words what was said in them and before them
     */
    public Session summarised(int exchanges, String words) {
        return withPast(history.subList(exchanges, history.size()), Optional.of(words));
    }

    private Session withPast(List<Exchange> exchanges, Optional<String> words) {
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                exchanges,
                words,
                people,
                toldToWait,
                pending);
    }

    /** Waits for the person to confirm a change. */
    public Session awaiting(PendingChange change) {
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                history,
                summary,
                people,
                toldToWait,
                Optional.of(change));
    }

    /** Waits for nothing to be confirmed any more. */
    public Session awaitingNothing() {
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                history,
                summary,
                people,
                toldToWait,
                Optional.empty());
    }

    /** What is known of a person, and whether they agreed to it. */
    public KnownPerson person(PersonAddress address) {
        return people.orElseGet(() -> new KnownPeople(List.of())).find(address);
    }

    /** Knows something else of a person. */
    public Session knowing(KnownPerson person) {
        KnownPeople known = people.orElseGet(() -> new KnownPeople(List.of())).with(person);
        return new Session(
                chosenLanguage,
                language,
                model,
                introduced,
                history,
                summary,
                Optional.of(known),
                toldToWait,
                pending);
    }
}
