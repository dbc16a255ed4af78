package dev.parley.session;

import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * A session as the database keeps it: in one level, and under these names, whichever way the
 * program groups them. Processes of other versions read and write the same rows.
 *
 * @param people absent in sessions of older versions
 */
record StoredState(
        Optional<Language> chosenLanguage,
        Optional<Language> language,
        Optional<ModelName> model,
        boolean introduced,
        List<Exchange> history,
        Optional<String> summary,
        Optional<KnownPeople> people,
        boolean toldToWait,
        Optional<PendingChange> pending) {

    static StoredState of(Session session) {
        return new StoredState(
                session.choices().chosenLanguage(),
                session.choices().language(),
                session.choices().model(),
                session.told().introduced(),
                session.memory().history(),
                session.memory().summary(),
                Optional.of(session.people()).filter(known -> !known.people().isEmpty()),
                session.told().toWait(),
                session.pending());
    }

    Session session() {
        return new Session(
                new Choices(chosenLanguage, language, model),
                new Told(introduced, toldToWait),
                new Memory(history, summary),
                people.orElseGet(KnownPeople::none),
                pending);
    }
}
