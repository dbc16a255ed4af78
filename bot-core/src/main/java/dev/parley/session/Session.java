package dev.parley.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import java.util.Optional;

/**
 * What a conversation remembers between turns.
 *
 * @param choices how it goes on: its language, its model
 * @param told what the person need not be told again
 * @param memory what was said
 * @param people what people said of themselves
 * @param pending a change that the person was asked to confirm, and has not answered
 */
public record Session(
        Choices choices,
        Told told,
        Memory memory,
        KnownPeople people,
        Optional<PendingChange> pending) {

    /** A conversation's first session. */
    public static Session fresh() {
        return new Session(
                Choices.none(),
                new Told(false, false),
                Memory.empty(),
                KnownPeople.none(),
                Optional.empty());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Session of(StoredState stored) {
        return stored.session();
    }

    @JsonValue
    StoredState stored() {
        return StoredState.of(this);
    }

    public Session withChosenLanguage(Language chosen) {
        return with(choices.choosing(chosen));
    }

    public Session speaking(Language spoken) {
        return with(choices.speaking(spoken));
    }

    public Session withModel(ModelName chosen) {
        return with(choices.choosing(chosen));
    }

    public Session afterIntroduction() {
        return with(new Told(true, told.toWait()));
    }

    /** After the person was told that their messages wait, or when the next time may be told. */
    public Session withToldToWait(boolean wait) {
        return with(new Told(told.introduced(), wait));
    }

    /** Forgets what was said, word for word and in few words; not what people are known by. */
    public Session withoutHistory() {
        return with(Memory.empty()).awaitingNothing();
    }

    /** Remembers one more exchange, forgetting the oldest beyond the limit. */
    public Session remembering(Exchange exchange) {
        return with(memory.with(exchange, Recollection.BY_LENGTH));
    }

    /** Waits for the person to confirm a change. */
    public Session awaiting(PendingChange change) {
        return new Session(choices, told, memory, people, Optional.of(change));
    }

    /** Waits for nothing to be confirmed any more. */
    public Session awaitingNothing() {
        return new Session(choices, told, memory, people, Optional.empty());
    }

    /** What is known of a person, and whether they agreed to it. */
    public KnownPerson person(PersonAddress address) {
        return people.find(address);
    }

    /** Knows something else of a person. */
    public Session knowing(KnownPerson person) {
        return new Session(choices, told, memory, people.with(person), pending);
    }

    private Session with(Choices other) {
        return new Session(other, told, memory, people, pending);
    }

    private Session with(Told other) {
        return new Session(choices, other, memory, people, pending);
    }

    /** Remembers something else of what was said. */
    public Session with(Memory other) {
        return new Session(choices, told, other, people, pending);
    }
}
