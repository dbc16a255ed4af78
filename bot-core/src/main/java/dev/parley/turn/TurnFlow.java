package dev.parley.turn;

import dev.parley.assistant.Effect;
import dev.parley.audit.AuditEvent;
import dev.parley.command.CommandCall;
import dev.parley.command.CommandResult;
import dev.parley.command.CommandRouter;
import dev.parley.conversation.Language;
import dev.parley.conversation.Rating;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Inbound;
import dev.parley.language.LanguageFinder;
import dev.parley.outbound.OutboundMessage;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import dev.parley.session.Session;
import dev.parley.template.TemplateOrder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a message through one turn: a command goes to the router, words go to the AI core, and
 * what is to be said becomes messages. Writes nothing: the result is committed by its caller. Safe
 * for use by many threads.
 */
@Singleton
final class TurnFlow {

    private final CommandRouter commands;
    private final Answers answers;
    private final Speech speech;
    private final LanguageFinder languages;
    private final Practice practice;
    private final Confirmations confirmations;

    TurnFlow(
            CommandRouter commands,
            Answers answers,
            Speech speech,
            LanguageFinder languages,
            Practice practice,
            Confirmations confirmations) {
        this.commands = commands;
        this.answers = answers;
        this.speech = speech;
        this.languages = languages;
        this.practice = practice;
        this.confirmations = confirmations;
    }

    /**
     * @throws InterruptedException when the turn was interrupted
     */
    TurnResult run(Turn turn) throws InterruptedException {
        return switch (turn.input()) {
            case TurnInput.Commanded commanded -> command(turn, commanded);
            case TurnInput.Said said -> answers.answer(turn, said);
            case TurnInput.Chosen chosen -> confirmations.chosen(turn, chosen);
            case TurnInput.Unreadable(Inbound inbound, String kind) ->
                    say(turn, "refused", inbound, new Sentence.Unsupported(kind));
            case TurnInput.Deleted _ -> silently(turn, "deleted");
            case TurnInput.Rated(_, _, Optional<Rating> rating) ->
                    silently(turn, "rated").with(List.of(rated(rating)));
            case TurnInput.Moved _ -> silently(turn, "moved");
            case TurnInput.Reachable _ -> silently(turn, "reachability");
            case TurnInput.Loaded(Inbound inbound, String model, boolean ready) ->
                    say(
                            turn,
                            "model-loaded",
                            inbound,
                            ready
                                    ? new Sentence.ModelReady(model)
                                    : new Sentence.ModelNotReady(model));
            case TurnInput.Nothing _ -> silently(turn, "empty");
        };
    }

    /**
     * What a turn leads to that failed for good: its messages are a dead letter, the person is told
     * once.
     */
    TurnResult giveUp(Turn turn, String reason) {
        Sentence sorry = new Sentence.Problem(turn.id().toString(), practice);
        TurnResult told =
                switch (turn.input()) {
                    case TurnInput.Said said -> say(turn, "dead", said.last(), sorry);
                    case TurnInput.Commanded commanded ->
                            say(turn, "dead", commanded.inbound(), sorry);
                    case TurnInput.Chosen chosen -> say(turn, "dead", chosen.inbound(), sorry);
                    case TurnInput.Unreadable unreadable ->
                            say(turn, "dead", unreadable.inbound(), sorry);
                    case TurnInput.Deleted _,
                            TurnInput.Rated _,
                            TurnInput.Moved _,
                            TurnInput.Reachable _,
                            TurnInput.Loaded _,
                            TurnInput.Nothing _ ->
                            silently(turn, "dead");
                };
        return TurnResult.of(turn, "dead", told.messages(), told.session())
                .with(new TurnResult.Rows.Dead(reason));
    }

    private TurnResult command(Turn turn, TurnInput.Commanded commanded)
            throws InterruptedException {
        Session session = turn.session().session();
        Language language = languages.find(session, commanded.inbound().sender(), "");
        CommandResult result =
                commands.run(
                        new CommandCall(
                                commanded.inbound(),
                                commanded.name(),
                                commanded.arguments(),
                                session,
                                language,
                                turn.cancelled().size(),
                                turn.waiting()));
        TurnResult answered = reply(turn, commanded.inbound(), result);
        return result.denied()
                ? answered.with(List.of(denied(commanded)))
                : asking(result.question(), commanded.inbound(), answered);
    }

    private TurnResult asking(Optional<String> question, Inbound inbound, TurnResult first)
            throws InterruptedException {
        return question.isEmpty()
                ? first
                : answers.answerNamed(
                                first.turn().remembering(first.session()),
                                new TurnInput.Said(inbound, question.get(), List.of()))
                        .after(first);
    }

    private TurnResult reply(Turn turn, Inbound inbound, CommandResult result) {
        Session session = result.session().speaking(result.language());
        return switch (result.reply()) {
            case CommandResult.Said(Sentence sentence) ->
                    TurnResult.of(
                            turn, "command", speech.messages(sentence, result, inbound), session);
            case CommandResult.Shown(Sentence sentence, RichText text) ->
                    TurnResult.of(turn, "command", shown(result, sentence, text, inbound), session);
            case CommandResult.Sending(TemplateOrder order, Sentence sent, Sentence refused) ->
                    TurnResult.of(turn, "template", List.of(), session)
                            .sending(
                                    new TemplateSending(
                                            order,
                                            speech.messages(sent, result.language(), inbound),
                                            speech.messages(refused, result.language(), inbound)));
            case CommandResult.Wish(Effect effect) ->
                    confirmations.wished(turn, inbound, effect, result);
            case CommandResult.Order(Effect effect) ->
                    confirmations.carryOut(turn, inbound, effect, session);
        };
    }

    private static AuditEvent.Step rated(Optional<Rating> rating) {
        return new AuditEvent.Step(
                "answer-rated:" + rating.map(Rating::word).orElse("taken-back"), Map.of());
    }

    private List<OutboundMessage> shown(
            CommandResult result, Sentence sentence, RichText text, Inbound inbound) {
        RichText words =
                speech.words(sentence, result.language(), inbound.conversation().channel());
        return speech.messages(words.followedBy(text), inbound, Optional.empty());
    }

    private static AuditEvent.Step denied(TurnInput.Commanded commanded) {
        return new AuditEvent.Step("operator-command:denied", Map.of("command", commanded.name()));
    }

    private TurnResult say(Turn turn, String outcome, Inbound inbound, Sentence sentence) {
        Session session = turn.session().session();
        Language language = languages.find(session, inbound.sender(), "");
        return TurnResult.of(turn, outcome, speech.messages(sentence, language, inbound), session);
    }

    private static TurnResult silently(Turn turn, String outcome) {
        return TurnResult.of(turn, outcome, List.of(), turn.session().session());
    }
}
