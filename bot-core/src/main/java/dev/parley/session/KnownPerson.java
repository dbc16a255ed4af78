package dev.parley.session;

import dev.parley.assistant.Facts;
import dev.parley.conversation.PersonAddress;

/**
 * What a person said of themselves in a conversation, and whether it may be remembered.
 *
 * @param person who
 * @param consent what they said when they were asked
 * @param facts what is remembered; nothing without consent
 */
public record KnownPerson(PersonAddress person, Consent consent, Facts facts) {

    /** Whether somebody agreed that what they say of themselves is remembered. */
    public enum Consent {
        /** They were not asked, or have not answered. */
        OPEN,
        GIVEN,
        REFUSED
    }

    public KnownPerson {
        facts = consent == Consent.GIVEN ? facts : Facts.none();
    }

    /** Somebody who was not asked yet. */
    static KnownPerson stranger(PersonAddress person) {
        return new KnownPerson(person, Consent.OPEN, Facts.none());
    }

    /** With other consent; without it the facts go. */
    public KnownPerson saying(Consent other) {
        return new KnownPerson(person, other, facts);
    }

    /** With newer facts in the place of those of the same kind. */
    public KnownPerson with(Facts newer) {
        return new KnownPerson(person, consent, facts.with(newer));
    }

    /** Without facts; what they said when they were asked still holds. */
    public KnownPerson forgotten() {
        return new KnownPerson(person, consent, Facts.none());
    }
}
