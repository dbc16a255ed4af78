package dev.parley.turn;

import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.audit.AuditEvent;
import dev.parley.command.CommandResult;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Inbound;
import dev.parley.operator.JdbcOperatorChats;
import dev.parley.operator.OperatorChat;
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
    private final JdbcOperatorChats operators;

    Confirmations(
            Speech speech,
            Practice practice,
            InstantSource clock,
            TurnConfig config,
            Remembering remembering,
            JdbcOperatorChats operators) {
        this.speech = speech;
        this.practice = practice;
        this.clock = clock;
        this.config = config;
        this.remembering = remembering;
        this.operators = operators;
    }

    /** What the person is asked, or told where they need not be asked or nothing can be done. */
    Proposal propose(Turn turn, Effect effect, Session session, Inbound asked) {
        return switch (effect) {
            case Effect.SpeakLanguage(Language language) ->
                    asking(turn, new Sentence.ConfirmLanguage(language), effect, session, asked);
            case Effect.HandToHuman _ ->
                    operators.reachable().isEmpty()
                            ? Proposal.told(new Sentence.HumanElsewhere(practice), session)
                            : asking(
                                    turn,
                                    new Sentence.ConfirmHuman(practice),
                                    effect,
                                    session,
                                    asked);
            case Effect.Remember(Facts facts) ->
                    remember(turn, alsoAsked(session, asked).with(facts), session, asked);
            case Effect.Forget _ ->
                    asking(turn, new Sentence.ConfirmForget(), effect, session, asked);
        };
    }

    private Proposal remember(Turn turn, Facts facts, Session session, Inbound asked) {
        Sentence sentence = remembering.sentence(facts, session, asked);
        return remembering.asks(session, asked)
                ? asking(turn, sentence, new Effect.Remember(facts), session, asked)
                : Proposal.told(sentence, remembering.knowing(facts, session, asked));
    }

    /** Who says one more thing of themselves while they are asked is asked about both. */
    private static Facts alsoAsked(Session session, Inbound said) {
        return pending(session, said)
                .filter(change -> change.effect() instanceof Effect.Remember)
                .map(change -> ((Effect.Remember) change.effect()).facts())
                .orElseGet(Facts::none);
    }

    private Proposal asking(
            Turn turn, Sentence question, Effect effect, Session session, Inbound asked) {
        PendingChange change =
                new PendingChange(
                        effect,
                        asked.sender().address(),
                        clock.instant().plus(config.confirmationLimit()),
                        Optional.of(turn.id().toString()));
        return new Proposal(question, true, session.awaiting(change));
    }

    /**
     * A turn whose question is answered, and then of what the person said of themselves beside it:
     * whether that may be remembered, or that it is. Who refused, or let that pass, is not told so
     * each time.
     */
    TurnResult noticed(TurnResult answered, Facts facts, Language language, Inbound asked) {
        if (!remembering.mayBe(answered.session(), asked)) {
            return answered;
        }
        Turn turn = answered.turn();
        Proposal proposal = propose(turn, new Effect.Remember(facts), answered.session(), asked);
        List<OutboundMessage> messages = speech.messages(proposal.sentence(), language, asked);
        return answered.saying(
                        proposal.asks() ? offering(turn, messages, language, asked) : messages)
                .remembering(proposal.session());
    }

    /** What a command leads to that only a yes carries out. */
    TurnResult wished(Turn turn, Inbound asked, Effect effect, CommandResult wish) {
        Language language = wish.language();
        Proposal proposal = propose(turn, effect, wish.session().speaking(language), asked);
        List<OutboundMessage> messages = speech.messages(proposal.sentence(), language, asked);
        return TurnResult.of(
                turn,
                "command",
                proposal.asks() ? offering(turn, messages, language, asked) : messages,
                proposal.session());
    }

    /** The session after somebody went on with something else: they do not mean it any more. */
    Session goingOn(Session session, Inbound said) {
        return pending(session, said)
                .map(change ->
                        change.effect() instanceof Effect.Remember
                                ? remembering.lettingPass(session, said)
                                : session)
                .map(Session::awaitingNothing)
                .orElse(session);
    }

    /** The question's messages, the last of them with a yes and a no to touch. */
    List<OutboundMessage> offering(
            Turn turn, List<OutboundMessage> messages, Language language, Inbound inReturnTo) {
        List<String> choices =
                List.of(label(true, language, inReturnTo), label(false, language, inReturnTo));
        List<OutboundMessage> all = new ArrayList<>(messages);
        all.addLast(all.removeLast().offering(turn.id().toString(), choices));
        return all;
    }

    /** What a yes or a no leads to; empty where the words are neither or nothing waits for one. */
    Optional<TurnResult> decide(Turn turn, TurnInput.Said said, Language language) {
        return pending(turn.session().session(), said.last())
                .flatMap(change -> decide(turn, said.last(), said.text(), change, language));
    }

    /** What a touched button leads to. One whose question is answered or gone changes nothing. */
    TurnResult chosen(Turn turn, TurnInput.Chosen chosen) {
        Session session = turn.session().session();
        Language language = spoken(session);
        return pending(session, chosen.inbound())
                .filter(change -> change.isAnsweredBy(chosen.question()))
                .flatMap(change -> decide(turn, chosen.inbound(), chosen.label(), change, language))
                .orElseGet(() ->
                        TurnResult.of(
                                turn,
                                "not-changed",
                                speech.messages(
                                        new Sentence.ConfirmationOver(),
                                        language,
                                        chosen.inbound()),
                                session));
    }

    private Optional<TurnResult> decide(
            Turn turn, Inbound said, String words, PendingChange change, Language language) {
        return Agreement.in(words)
                .map(agreement ->
                        switch (agreement) {
                            case YES -> agreed(turn, said, change, language);
                            case NO -> refused(turn, said, change, language);
                        });
    }

    private TurnResult refused(Turn turn, Inbound said, PendingChange pending, Language language) {
        Session session = turn.session().session().speaking(language);
        return pending.effect() instanceof Effect.Remember
                ? result(
                                turn,
                                said,
                                "not-changed",
                                new Sentence.NotRemembered(),
                                remembering.refused(session, said))
                        .with(List.of(Remembering.step(Consent.REFUSED)))
                : result(turn, said, "not-changed", new Sentence.NothingChanged(), session);
    }

    private TurnResult agreed(Turn turn, Inbound said, PendingChange pending, Language language) {
        Session session = turn.session().session().speaking(language);
        return clock.instant().isAfter(pending.until())
                ? result(turn, said, "not-changed", new Sentence.ConfirmationOver(), session)
                : carryOut(turn, said, pending.effect(), session);
    }

    /**
     * Does what the person wants for certain.
     *
     * @param session as it is before, in the language that is spoken
     */
    TurnResult carryOut(Turn turn, Inbound said, Effect effect, Session session) {
        return switch (effect) {
            case Effect.SpeakLanguage(Language chosen) ->
                    result(
                            turn,
                            said,
                            "changed",
                            new Sentence.LanguageSet(chosen),
                            session.withChosenLanguage(chosen));
            case Effect.HandToHuman(Effect.Reason reason) -> passedOn(turn, said, reason, session);
            case Effect.Remember(Facts facts) -> remembered(turn, said, facts, session);
            case Effect.Forget _ -> forgotten(turn, said, session);
        };
    }

    private TurnResult passedOn(Turn turn, Inbound said, Effect.Reason reason, Session session) {
        List<OperatorChat> chats = operators.reachable();
        if (chats.isEmpty()) {
            return result(
                    turn, said, "human-elsewhere", new Sentence.HumanElsewhere(practice), session);
        }
        return result(turn, said, "human-wanted", new Sentence.HumanWanted(practice), session)
                .with(
                        List.of(
                                new AuditEvent.Step(
                                        "human:wanted",
                                        Map.of(
                                                "reason", reason.toString(),
                                                "told", Integer.toString(chats.size())))))
                .calling(new HumanWish(reason, spoken(session), chats));
    }

    private TurnResult remembered(Turn turn, Inbound said, Facts facts, Session session) {
        Session agreed = remembering.agreed(facts, session, said);
        Sentence thanks = remembering.sentence(facts, agreed, said);
        return result(turn, said, "changed", thanks, agreed)
                .with(List.of(Remembering.step(Consent.GIVEN)));
    }

    private TurnResult forgotten(Turn turn, Inbound said, Session session) {
        Session after = remembering.forgotten(session, said);
        return result(turn, said, "changed", new Sentence.Forgotten(practice), after)
                .with(List.of(new AuditEvent.Step("memory:forgotten", Map.of())));
    }

    private TurnResult result(
            Turn turn, Inbound said, String outcome, Sentence sentence, Session session) {
        Session after = session.awaitingNothing();
        return TurnResult.of(turn, outcome, speech.messages(sentence, spoken(after), said), after);
    }

    private static Language spoken(Session session) {
        return session.choices().language().orElse(Language.ENGLISH);
    }

    /** What waits for this person's yes. */
    private static Optional<PendingChange> pending(Session session, Inbound said) {
        PersonAddress person = said.sender().address();
        return session.pending().filter(change -> change.person().equals(person));
    }

    private String label(boolean agrees, Language language, Inbound inReturnTo) {
        return speech.words(
                        new Sentence.Choice(agrees), language, inReturnTo.conversation().channel())
                .plainText();
    }
}
