package dev.parley.turn;

import dev.parley.assistant.Facts;
import dev.parley.audit.AuditEvent;
import dev.parley.inbound.Inbound;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import dev.parley.session.KnownPerson;
import dev.parley.session.KnownPerson.Consent;
import dev.parley.session.Session;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What people say of themselves: remembered with their consent, for which they are asked once.
 * Whoever said no is not asked again.
 */
@Singleton
final class Remembering {

    private final Practice practice;

    Remembering(Practice practice) {
        this.practice = practice;
    }

    /** The person's answer in the audit, without what they said of themselves. */
    static AuditEvent.Step step(Consent consent) {
        return new AuditEvent.Step(
                "consent:" + (consent == Consent.GIVEN ? "given" : "refused"),
                Map.of("purpose", "facts"));
    }

    /** Whether the person has to be asked. */
    boolean asks(Session session, Inbound said) {
        return person(session, said).consent() == Consent.OPEN;
    }

    /** What is said in return to such words. */
    Sentence sentence(Facts facts, Session session, Inbound said) {
        String name = facts.name().orElse("");
        boolean brief = facts.answers().filter(Facts.Length.SHORT::equals).isPresent();
        return switch (person(session, said).consent()) {
            case OPEN -> new Sentence.ConfirmRemember(name, brief, practice);
            case GIVEN -> new Sentence.Remembered(name, brief);
            case REFUSED -> new Sentence.NotRemembered();
        };
    }

    /** The session with the facts, where the person agreed to that; else without. */
    Session knowing(Facts facts, Session session, Inbound said) {
        return session.knowing(person(session, said).with(facts));
    }

    /** The session once the person agreed. */
    Session agreed(Facts facts, Session session, Inbound said) {
        return session.knowing(person(session, said).saying(Consent.GIVEN).with(facts));
    }

    /** The session once the person refused. */
    Session refused(Session session, Inbound said) {
        return session.knowing(person(session, said).saying(Consent.REFUSED));
    }

    /** The session without what was said and what the person is known by. */
    Session forgotten(Session session, Inbound said) {
        return session.withoutHistory().knowing(person(session, said).forgotten());
    }

    private static KnownPerson person(Session session, Inbound said) {
        return session.person(said.sender().address());
    }
}
