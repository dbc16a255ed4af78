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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * What people say of themselves: remembered with their consent, for which they are asked once.
 * Whoever said no is not asked again; whoever let the question pass, not for a day.
 */
@Singleton
final class Remembering {

    /** Somebody who goes on with a question of their own means "not now". */
    private static final Duration NOT_NOW = Duration.ofDays(1);

    private final Practice practice;
    private final InstantSource clock;

    Remembering(Practice practice, InstantSource clock) {
        this.practice = practice;
        this.clock = clock;
    }

    /** The person's answer in the audit, without what they said of themselves. */
    static AuditEvent.Step step(Consent consent) {
        return new AuditEvent.Step(
                "consent:" + (consent == Consent.GIVEN ? "given" : "refused"),
                Map.of("purpose", "facts"));
    }

    /** Whether the person has to be asked. */
    boolean asks(Session session, Inbound said) {
        return person(session, said).isToBeAsked(clock.instant());
    }

    /** Whether the person agreed, or can be asked. */
    boolean mayBe(Session session, Inbound said) {
        return person(session, said).consent() == Consent.GIVEN || asks(session, said);
    }

    /** What is said in return to such words. */
    Sentence sentence(Facts facts, Session session, Inbound said) {
        String name = facts.name().orElse("");
        boolean brief = facts.answers().filter(Facts.Length.SHORT::equals).isPresent();
        return switch (person(session, said).consent()) {
            case OPEN ->
                    asks(session, said)
                            ? new Sentence.ConfirmRemember(name, brief, practice)
                            : new Sentence.NotRemembered();
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

    /** The session once the person was asked and went on with something else. */
    Session lettingPass(Session session, Inbound said) {
        return session.knowing(person(session, said).lettingPass(clock.instant().plus(NOT_NOW)));
    }

    /** The session without what was said and what the person is known by. */
    Session forgotten(Session session, Inbound said) {
        return session.withoutHistory().knowing(person(session, said).forgotten());
    }

    private static KnownPerson person(Session session, Inbound said) {
        return session.person(said.sender().address());
    }
}
