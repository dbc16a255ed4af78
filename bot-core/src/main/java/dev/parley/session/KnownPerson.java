package dev.parley.session;

import dev.parley.assistant.Facts;
import dev.parley.conversation.PersonAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person said of themselves in a conversation, and whether it may be remembered.
 *
 * @param person who
 * @param consent what they said when they were asked
 * @param facts what is remembered; nothing without consent
 * @param notBefore until when they are not asked, because they let the question pass
 */
public record KnownPerson(
        PersonAddress person, Consent consent, Facts facts, Optional<Instant> notBefore) {

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
        return new KnownPerson(person, Consent.OPEN, Facts.none(), Optional.empty());
    }

    /** With other consent; without it the facts go. What they let pass counts no more. */
    public KnownPerson saying(Consent other) {
        return new KnownPerson(person, other, facts, Optional.empty());
    }

    /** With newer facts in the place of those of the same kind. */
    public KnownPerson with(Facts newer) {
        return new KnownPerson(person, consent, facts.with(newer), notBefore);
    }

    /** Without facts; what they said when they were asked still holds. */
    public KnownPerson forgotten() {
        return new KnownPerson(person, consent, Facts.none(), notBefore);
    }

    /** Not to be asked before a time, because they let the question pass. */
    public KnownPerson lettingPass(Instant until) {
        return new KnownPerson(person, consent, facts, Optional.of(until));
    }

    /** Whether they may be asked. */
    public boolean isToBeAsked(Instant now) {
        return consent == Consent.OPEN && notBefore.filter(now::isBefore).isEmpty();
    }
}
