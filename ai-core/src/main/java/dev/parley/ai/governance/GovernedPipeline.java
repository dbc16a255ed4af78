package dev.parley.ai.governance;

import dev.parley.ai.cache.CacheScope;
import dev.parley.ai.governance.AnswerChecks.Checked;
import dev.parley.ai.governance.Generation.Drafted;
import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.Draft;
import dev.parley.assistant.AiCore;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The way from a question to a reply, step by step. Safe for use by many threads. */
@Singleton
public final class GovernedPipeline implements AiCore {

    private final QuestionChecks questionChecks;
    private final ConversationRequest conversationRequest;
    private final AsideNotice asides;
    private final Dialogue dialogue;
    private final RetrievalStep retrieval;
    private final Generation generation;
    private final AnswerChecks answerChecks;
    private final GivenAnswers given;

    GovernedPipeline(
            QuestionChecks questionChecks,
            OwnConversation ownConversation,
            Dialogue dialogue,
            RetrievalStep retrieval,
            Generation generation,
            AnswerChecks answerChecks,
            GivenAnswers given) {
        this.questionChecks = questionChecks;
        this.conversationRequest = ownConversation.requests();
        this.asides = ownConversation.asides();
        this.dialogue = dialogue;
        this.retrieval = retrieval;
        this.generation = generation;
        this.answerChecks = answerChecks;
        this.given = given;
    }

    @Override
    public Reply reply(Question question) throws InterruptedException {
        return answer(GovernedRequest.of(question)).reply();
    }

    @Override
    public boolean isEmergency(String text) {
        return questionChecks.isEmergency(text);
    }

    @Override
    public void prepare(ModelName model) throws InterruptedException {
        generation.prepare(model);
    }

    @Override
    public Optional<String> summarise(Past past) throws InterruptedException {
        return generation.summarise(past);
    }

    @Override
    public List<Model> models() {
        return generation.models();
    }

    /** Answers a question that says how it is to be answered. See {@link AiCore#reply}. */
    public GovernedReply answer(GovernedRequest request) throws InterruptedException {
        return answer(request, new Trail());
    }

    private GovernedReply answer(GovernedRequest request, Trail trail) throws InterruptedException {
        Question question = request.question();
        return switch (questionChecks.check(question.text(), question.history(), trail)) {
            case QuestionChecks.Stopped stopped ->
                    ended(stopped.outcome(), stopped.redacted(), trail, 0);
            case QuestionChecks.Passed passed ->
                    passed(retrieval.bounded(request), passed.redaction(), trail);
        };
    }

    private GovernedReply passed(GovernedRequest request, Redaction asked, Trail trail)
            throws InterruptedException {
        Optional<Outcome> wanted = conversationRequest.in(request.question(), trail);
        if (wanted.isPresent()) {
            return ended(wanted.get(), Optional.of(asked), trail, 0);
        }
        Optional<Aside> aside = asides.in(request.question(), trail);
        // What they say of themselves is no part of the question, nor of what is remembered of it.
        return aside.isPresent()
                ? answer(request.asking(aside.get().question()), trail)
                        .noticing(aside.get().facts())
                : again(request, asked, trail);
    }

    private GovernedReply again(GovernedRequest request, Redaction asked, Trail trail)
            throws InterruptedException {
        Optional<CacheScope> scope = given.scope(request, asked);
        Optional<GovernedReply> before = scope.flatMap(where -> given.find(where, asked, trail));
        if (before.isPresent()) {
            return before.get();
        }
        GovernedReply reply = answer(request, asked, trail);
        scope.ifPresent(where -> given.keep(where, asked, reply));
        return reply;
    }

    private GovernedReply answer(GovernedRequest request, Redaction asked, Trail trail)
            throws InterruptedException {
        Question question = request.question();
        String query = dialogue.query(asked.text(), question.history(), question.language(), trail);
        List<Passage> passages = retrieval.find(query, question.language(), request.reach(), trail);
        if (!retrieval.suffices(passages)) {
            return unsupported(question, asked, passages, trail, 0);
        }
        Drafted drafted = generation.draft(request, asked.text(), query, passages, trail);
        Draft draft = drafted.draft();
        if (Generation.saysNothing(draft)) {
            return unsupported(question, asked, passages, trail, draft.tokens());
        }
        Checked checked =
                answerChecks.check(draft.text(), drafted.passages(), question.language(), trail);
        if (checked.markdown().isBlank()) {
            return unsupported(question, asked, passages, trail, draft.tokens());
        }
        return decided(checked, draft, asked, trail);
    }

    private static GovernedReply decided(
            Checked checked, Draft draft, Redaction asked, Trail trail) {
        return switch (checked.verdict().decision()) {
            case SEND, SEND_WITH_NOTICE -> {
                Outcome answer =
                        new Outcome.Answer(
                                asked.restore(checked.markdown()),
                                checked.answer().citations(),
                                draft.model(),
                                checked.answer().confidence(),
                                draft.fallback());
                Exchange memory = new Exchange(asked.text(), checked.markdown());
                yield new GovernedReply(
                        new Reply(answer, trail.decisions(), memory), draft.tokens());
            }
            case REVIEW, BLOCK, HAND_OVER ->
                    ended(
                            new Outcome.Withheld(checked.verdict().rule()),
                            Optional.of(asked),
                            trail,
                            draft.tokens());
        };
    }

    private static GovernedReply unsupported(
            Question question, Redaction asked, List<Passage> passages, Trail trail, int tokens) {
        Outcome outcome =
                new Outcome.NoSupport(RetrievalStep.topics(passages, question.language()));
        return ended(outcome, Optional.of(asked), trail, tokens);
    }

    private static GovernedReply ended(
            Outcome outcome, Optional<Redaction> asked, Trail trail, int tokens) {
        Exchange memory = new Exchange(asked.map(Redaction::text).orElse(""), "");
        return new GovernedReply(new Reply(outcome, trail.decisions(), memory), tokens);
    }
}
