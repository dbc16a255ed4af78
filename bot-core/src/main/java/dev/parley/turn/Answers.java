package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Background;
import dev.parley.assistant.Decision;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.audit.AuditEvent;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Inbound;
import dev.parley.language.LanguageFinder;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.Provenance;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import dev.parley.session.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers what a person said in words: the question goes to the AI core, its outcome is put into a
 * sentence.
 */
@Singleton
final class Answers {

    private final AiCore core;
    private final Speech speech;
    private final LanguageFinder languages;
    private final Practice practice;
    private final Hearing hearing;
    private final Confirmations confirmations;
    private final OwnData ownData;

    Answers(
            AiCore core,
            Speech speech,
            LanguageFinder languages,
            Practice practice,
            Hearing hearing,
            Confirmations confirmations,
            OwnData ownData) {
        this.core = core;
        this.speech = speech;
        this.languages = languages;
        this.practice = practice;
        this.hearing = hearing;
        this.confirmations = confirmations;
        this.ownData = ownData;
    }

    /**
     * Answers a turn.
     *
     * @throws InterruptedException when the turn was interrupted while the core thought
     */
    TurnResult answer(Turn turn, TurnInput.Said said) throws InterruptedException {
        return switch (hearing.hear(said)) {
            case Heard.Words(String text, List<Sentence> remarks) ->
                    answer(turn, said.saying(text), remarks);
            case Heard.Nothing(Sentence why) -> refuse(turn, said, why, language(turn, said));
        };
    }

    /**
     * Answers a question that the person did not write, but came for; it is said with the answer.
     *
     * @throws InterruptedException when the turn was interrupted while the core thought
     */
    TurnResult answerNamed(Turn turn, TurnInput.Said said) throws InterruptedException {
        return answer(turn, said, List.of(new Sentence.StartingQuestion(said.text())));
    }

    private TurnResult answer(Turn turn, TurnInput.Said said, List<Sentence> remarks)
            throws InterruptedException {
        Language language = language(turn, said);
        Optional<TurnResult> decided = confirmations.decide(turn, said, language);
        if (decided.isPresent()) {
            return decided.get();
        }
        if (answersNothing(turn, said)) {
            return refuse(turn, said, new Sentence.NothingPending(), language);
        }
        long start = System.nanoTime();
        Reply reply = ask(turn, said, language);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return follow(turn, said, reply, new Manner(language, remarks, took));
    }

    private Language language(Turn turn, TurnInput.Said said) {
        return languages.find(turn.session().session(), said.last().sender(), said.text());
    }

    /** A bare yes or no; it may answer what the assistant asked in its last words. */
    private static boolean answersNothing(Turn turn, TurnInput.Said said) {
        List<Exchange> history = turn.session().session().memory().history();
        boolean asked = !history.isEmpty() && history.getLast().answer().strip().endsWith("?");
        return !asked && Agreement.in(said.text()).isPresent();
    }

    /**
     * How an answer is given.
     *
     * @param language the language it is in
     * @param remarks what is said before it
     * @param took how long it took
     */
    private record Manner(Language language, List<Sentence> remarks, Duration took) {}

    private TurnResult follow(Turn turn, TurnInput.Said said, Reply reply, Manner manner) {
        Language language = manner.language();
        Inbound asked = said.last();
        Outcome outcome = reply.outcome();
        Proposal proposal = proposal(turn, outcome, after(turn, said, reply, language), asked);
        List<OutboundMessage> messages = messages(turn, asked, outcome, proposal, manner);
        TurnResult answered =
                TurnResult.of(
                                turn,
                                name(outcome),
                                proposal.asks()
                                        ? confirmations.offering(turn, messages, language, asked)
                                        : messages,
                                proposal.session())
                        .with(reply.decisions().stream().map(Answers::step).toList());
        return speaksOfMore(outcome)
                ? reply.noticed()
                        .map(facts -> confirmations.noticed(answered, facts, language, asked))
                        .orElse(answered)
                : answered;
    }

    private List<OutboundMessage> messages(
            Turn turn, Inbound asked, Outcome outcome, Proposal proposal, Manner manner) {
        Language language = manner.language();
        RichText words =
                speech.words(proposal.sentence(), language, asked.conversation().channel());
        // In an emergency what to do comes first; the text says itself that a machine wrote it.
        RichText text =
                outcome instanceof Outcome.Emergency
                        ? words
                        : introduced(turn, remarked(turn, words, manner), language);
        return speech.messages(text, asked, provenance(outcome, manner.took()));
    }

    /** Whether there is room for something else beside what is said. */
    private static boolean speaksOfMore(Outcome outcome) {
        return outcome instanceof Outcome.Answer || outcome instanceof Outcome.NoSupport;
    }

    private Session after(Turn turn, TurnInput.Said said, Reply reply, Language language) {
        Session before = turn.session().session().speaking(language).afterIntroduction();
        // What somebody says of themselves is no part of what was said: it may have to go alone.
        return reply.outcome() instanceof Outcome.Confirmation(Effect.Remember _)
                ? before
                : confirmations.goingOn(before, said.last()).remembering(reply.memory());
    }

    private Proposal proposal(Turn turn, Outcome outcome, Session session, Inbound asked) {
        return switch (outcome) {
            case Outcome.Answer answer ->
                    Proposal.told(
                            new Sentence.Answer(
                                    answer.markdown(),
                                    answer.citations(),
                                    answer.model().value(),
                                    answer.fallback()),
                            session);
            case Outcome.NoSupport(List<String> topics) ->
                    Proposal.told(new Sentence.NoSupport(topics, practice), session);
            case Outcome.Emergency _ -> Proposal.told(new Sentence.Emergency(practice), session);
            case Outcome.Withheld _ -> Proposal.told(new Sentence.Withheld(practice), session);
            case Outcome.StoredData _ -> Proposal.told(ownData.sentence(asked), session);
            case Outcome.Confirmation(Effect effect) ->
                    confirmations.propose(turn, effect, session, asked);
        };
    }

    private Reply ask(Turn turn, TurnInput.Said said, Language language)
            throws InterruptedException {
        ConversationAddress address = turn.address();
        Session session = turn.session().session();
        Question question =
                new Question(
                        turn.id(),
                        address.channel(),
                        language,
                        said.text(),
                        session.memory().history(),
                        background(session, said.last()),
                        session.choices().model(),
                        !said.last().sender().unverified());
        try (Typing _ = Typing.in(address, speech.channel(address.channel()))) {
            return core.reply(question);
        }
    }

    private static Background background(Session session, Inbound said) {
        Facts facts = session.person(said.sender().address()).facts();
        return new Background(
                session.memory().summary(), Optional.of(facts).filter(some -> !some.isEmpty()));
    }

    private TurnResult refuse(
            Turn turn, TurnInput.Said said, Sentence sentence, Language language) {
        RichText words = speech.words(sentence, language, turn.address().channel());
        return TurnResult.of(
                turn,
                "refused",
                speech.messages(introduced(turn, words, language), said.last(), Optional.empty()),
                turn.session().session().speaking(language).afterIntroduction());
    }

    private RichText remarked(Turn turn, RichText words, Manner manner) {
        RichText text = words;
        for (Sentence remark : manner.remarks().reversed()) {
            text =
                    speech.words(remark, manner.language(), turn.address().channel())
                            .followedBy(text);
        }
        return text;
    }

    /** The first answer in a conversation begins with who gives it (EU AI Act, article 50). */
    private RichText introduced(Turn turn, RichText text, Language language) {
        return turn.session().session().told().introduced()
                ? text
                : speech.words(
                                new Sentence.MachineNotice(practice),
                                language,
                                turn.address().channel())
                        .followedBy(text);
    }

    private static Optional<Provenance> provenance(Outcome outcome, Duration took) {
        return outcome instanceof Outcome.Answer answer
                ? Optional.of(new Provenance(answer.model().value(), took, answer.citations()))
                : Optional.empty();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answer _ -> "answered";
            case Outcome.NoSupport _ -> "unsupported";
            case Outcome.Emergency _ -> "emergency";
            case Outcome.Withheld _ -> "withheld";
            case Outcome.Confirmation _ -> "confirmation";
            case Outcome.StoredData _ -> "stored-data";
        };
    }

    private static AuditEvent.Step step(Decision decision) {
        return new AuditEvent.Step(decision.step() + ":" + decision.result(), decision.details());
    }
}
