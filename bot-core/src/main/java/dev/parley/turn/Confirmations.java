package dev.parley.turn;

import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.audit.AuditEvent;
import dev.parley.command.CommandResult;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Inbound;
import dev.parley.outbound.OutboundMessage;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import dev.parley.session.KnownPerson.Consent;
import dev.parley.session.PendingChange;
import dev.parley.session.Session;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of a conversation that a person is asked to confirm. What waits for a yes is in the
 * session, and a yes takes it out there and changes the conversation in the same commit: it is done
 * once.
 */
@Singleton
final class Confirmations {

    private final Speech speech;
    private final Practice practice;
    private final InstantSource clock;
    private final TurnConfig config;
    private final Remembering remembering;

    Confirmations(
            Speech speech,
            Practice practice,
            InstantSource clock,
            TurnConfig config,
            Remembering remembering) {
        this.speech = speech;
        this.practice = practice;
        this.clock = clock;
        this.config = config;
        this.remembering = remembering;
    }

    /** What the person is asked, or told where they have said already what they want. */
    Sentence question(Effect effect, Session session, Inbound asked) {
        return switch (effect) {
            case Effect.SpeakLanguage(Language language) -> new Sentence.ConfirmLanguage(language);
            case Effect.HandToHuman _ -> new Sentence.ConfirmHuman(practice);
            case Effect.Remember(Facts facts) -> remembering.sentence(facts, session, asked);
            case Effect.Forget _ -> new Sentence.ConfirmForget();
        };
    }

    /** Whether the person is asked. */
    boolean asks(Effect effect, Session session, Inbound asked) {
        return !(effect instanceof Effect.Remember) || remembering.asks(session, asked);
    }

    /** The session while a change waits for this person's yes, or once it needs none. */
    Session awaiting(Session session, Effect effect, Inbound asked) {
        if (effect instanceof Effect.Remember(Facts facts) && !remembering.asks(session, asked)) {
            return remembering.knowing(facts, session, asked);
        }
        return session.awaiting(
                new PendingChange(
                        effect,
                        asked.sender().address(),
                        clock.instant().plus(config.confirmationLimit())));
    }

    /** What a command leads to that only a yes carries out. */
    TurnResult wished(Turn turn, Inbound asked, Effect effect, CommandResult wish) {
        Session session = wish.session().speaking(wish.language());
        List<OutboundMessage> messages =
                speech.messages(question(effect, session, asked), wish.language(), asked);
        return TurnResult.of(
                turn,
                "command",
                asks(effect, session, asked)
                        ? offering(messages, wish.language(), asked)
                        : messages,
                awaiting(session, effect, asked));
    }

    /** The session after somebody went on with something else: they do not mean it any more. */
    Session goingOn(Session session, Inbound said) {
        return isAsked(session, said) ? session.awaitingNothing() : session;
    }

    /** The question's messages, the last of them with a yes and a no to touch. */
    List<OutboundMessage> offering(
            List<OutboundMessage> messages, Language language, Inbound inReturnTo) {
        List<String> choices =
                List.of(label(true, language, inReturnTo), label(false, language, inReturnTo));
        List<OutboundMessage> all = new ArrayList<>(messages);
        all.addLast(all.removeLast().offering(choices));
        return all;
    }

    /** What a yes or a no leads to; empty where the words are neither or nothing waits for one. */
    Optional<TurnResult> decide(Turn turn, TurnInput.Said said, Language language) {
        Session session = turn.session().session();
        return session.pending()
                .filter(_ -> isAsked(session, said.last()))
                .flatMap(pending ->
                        Agreement.in(said.text())
                                .map(agreement ->
                                        switch (agreement) {
                                            case YES -> agreed(turn, said, pending, language);
                                            case NO -> refused(turn, said, pending, language);
                                        }));
    }

    private TurnResult refused(
            Turn turn, TurnInput.Said said, PendingChange pending, Language language) {
        Session session = turn.session().session().speaking(language);
        return pending.effect() instanceof Effect.Remember
                ? result(
                                turn,
                                said,
                                "not-changed",
                                new Sentence.NotRemembered(),
                                remembering.refused(session, said.last()))
                        .with(List.of(Remembering.step(Consent.REFUSED)))
                : result(turn, said, "not-changed", new Sentence.NothingChanged(), session);
    }

    private TurnResult agreed(
            Turn turn, TurnInput.Said said, PendingChange pending, Language language) {
        Session session = turn.session().session().speaking(language);
        if (clock.instant().isAfter(pending.until())) {
            return result(turn, said, "not-changed", new Sentence.ConfirmationOver(), session);
        }
        return switch (pending.effect()) {
            case Effect.SpeakLanguage(Language chosen) ->
                    result(
                            turn,
                            said,
                            "changed",
                            new Sentence.LanguageSet(chosen),
                            session.withChosenLanguage(chosen));
            case Effect.HandToHuman(Effect.Reason reason) ->
                    result(turn, said, "human-wanted", new Sentence.HumanWanted(practice), session)
                            .with(
                                    List.of(
                                            new AuditEvent.Step(
                                                    "human:wanted",
                                                    Map.of("reason", reason.toString()))));
            case Effect.Remember(Facts facts) -> remembered(turn, said, facts, session);
            case Effect.Forget _ -> forgotten(turn, said, session);
        };
    }

    private TurnResult remembered(Turn turn, TurnInput.Said said, Facts facts, Session session) {
        Session agreed = remembering.agreed(facts, session, said.last());
        Sentence thanks = remembering.sentence(facts, agreed, said.last());
        return result(turn, said, "changed", thanks, agreed)
                .with(List.of(Remembering.step(Consent.GIVEN)));
    }

    private TurnResult forgotten(Turn turn, TurnInput.Said said, Session session) {
        Session after = remembering.forgotten(session, said.last());
        return result(turn, said, "changed", new Sentence.Forgotten(practice), after)
                .with(List.of(new AuditEvent.Step("memory:forgotten", Map.of())));
    }

    private TurnResult result(
            Turn turn, TurnInput.Said said, String outcome, Sentence sentence, Session session) {
        Session after = session.awaitingNothing();
        Language spoken = after.choices().language().orElse(Language.ENGLISH);
        return TurnResult.of(turn, outcome, speech.messages(sentence, spoken, said.last()), after);
    }

    private static boolean isAsked(Session session, Inbound said) {
        PersonAddress person = said.sender().address();
        return session.pending().filter(change -> change.person().equals(person)).isPresent();
    }

    private String label(boolean agrees, Language language, Inbound inReturnTo) {
        return speech.words(
                        new Sentence.Choice(agrees), language, inReturnTo.conversation().channel())
                .plainText();
    }
}
