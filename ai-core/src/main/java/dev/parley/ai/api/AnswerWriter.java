package dev.parley.ai.api;

import dev.parley.ai.api.AnswerResponse.CitationView;
import dev.parley.ai.governance.GovernedReply;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.Language;
import dev.parley.outbound.Citation;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts a reply into the API's words. What Parley itself says comes from the templates, as on every
 * channel.
 */
@Singleton
final class AnswerWriter {

    private final Renderer renderer;
    private final Practice practice;
    private final InstantSource clock;

    AnswerWriter(Renderer renderer, Practice practice, InstantSource clock) {
        this.renderer = renderer;
        this.practice = practice;
        this.clock = clock;
    }

    AnswerResponse response(
            GovernedReply governed,
            AnswerRequest request,
            Question question,
            String trace,
            long nanos) {
        Reply reply = governed.reply();
        Outcome outcome = reply.outcome();
        List<CitationView> citations =
                outcome instanceof Outcome.Answer answer
                        ? answer.citations().stream().map(AnswerWriter::view).toList()
                        : List.of();
        return new AnswerResponse(
                words(outcome, question),
                outcome instanceof Outcome.Answer answer ? answer.model().value() : "",
                governed.tokens(),
                BigDecimal.valueOf(nanos, 9).setScale(6, RoundingMode.HALF_UP),
                clock.instant(),
                decision(outcome),
                outcome instanceof Outcome.Answer answer ? answer.confidence() : 0,
                citations,
                trace,
                request.conversationId(),
                outcome,
                reply.decisions(),
                reply.memory(),
                reply.noticed());
    }

    private String words(Outcome outcome, Question question) {
        return switch (outcome) {
            case Outcome.Answer answer -> answer.markdown();
            case Outcome.NoSupport noSupport ->
                    said(new Sentence.NoSupport(noSupport.topics(), practice), question);
            case Outcome.Emergency _ -> said(new Sentence.Emergency(practice), question);
            case Outcome.Withheld _ -> said(new Sentence.Withheld(practice), question);
            case Outcome.Confirmation(Effect effect) -> said(confirm(effect), question);
            case Outcome.StoredData _ -> said(new Sentence.Privacy(practice), question);
        };
    }

    private Sentence confirm(Effect effect) {
        return switch (effect) {
            case Effect.SpeakLanguage(Language language) -> new Sentence.ConfirmLanguage(language);
            case Effect.HandToHuman _ -> new Sentence.ConfirmHuman(practice);
            case Effect.Remember(Facts facts) ->
                    new Sentence.ConfirmRemember(
                            facts.name().orElse(""),
                            facts.answers().filter(Facts.Length.SHORT::equals).isPresent(),
                            practice);
            case Effect.Forget _ -> new Sentence.ConfirmForget();
        };
    }

    private String said(Sentence sentence, Question question) {
        return renderer.render(sentence, question.language(), question.channel()).plainText();
    }

    private static String decision(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answer _, Outcome.Confirmation _, Outcome.StoredData _ -> "SEND";
            case Outcome.NoSupport _, Outcome.Withheld _ -> "BLOCK";
            case Outcome.Emergency _ -> "HAND_OVER";
        };
    }

    private static CitationView view(Citation citation) {
        return new CitationView(
                citation.number(),
                citation.reference(),
                citation.document(),
                citation.url(),
                citation.passage(),
                citation.text());
    }
}
