package dev.parley.ai.governance;

import dev.parley.ai.cache.AnswerCache;
import dev.parley.ai.cache.CacheScope;
import dev.parley.ai.cache.CachedAnswer;
import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an answer again to who asks what was asked before. Only answers that passed all checks and
 * were sent are kept, and only of questions without identifiers that begin a conversation with
 * somebody who is not known: what somebody said of themselves goes into no answer to somebody else.
 * The policy holds as long as this process, and so do the answers.
 */
@Singleton
final class GivenAnswers {

    private final AnswerCache cache;
    private final PassageSearch search;
    private final ChatModels models;
    private final PromptTemplate template;

    GivenAnswers(
            AnswerCache cache, PassageSearch search, ChatModels models, PromptTemplate template) {
        this.cache = cache;
        this.search = search;
        this.models = models;
        this.template = template;
    }

    /**
     * What an answer to a question would depend on; empty where it is nobody else's business. Asked
     * before anything is looked up: the knowledge may change meanwhile.
     */
    Optional<CacheScope> scope(GovernedRequest request, Redaction asked)
            throws InterruptedException {
        Question question = request.question();
        boolean goesOn = !question.history().isEmpty() || question.background().isKnown();
        if (request.anew() || !asked.findings().isEmpty() || goesOn) {
            return Optional.empty();
        }
        return Optional.of(
                new CacheScope(
                        models.first(question.model()),
                        request.sampling(),
                        question.language(),
                        request.reach(),
                        template.version(),
                        search.version()));
    }

    Optional<GovernedReply> find(CacheScope scope, Redaction asked, Trail trail) {
        Optional<AnswerCache.Hit> hit =
                cache.find(scope, asked.text(), () -> search.meaning(asked.text()));
        hit.ifPresent(found -> note(found, trail));
        return hit.map(AnswerCache.Hit::answer).map(answer -> reply(answer, asked, trail));
    }

    private static void note(AnswerCache.Hit hit, Trail trail) {
        trail.add(
                "cache",
                hit.nearness() == 1 ? "same-question" : "near-question",
                Map.of(
                        "nearness", String.format(Locale.ROOT, "%.3f", hit.nearness()),
                        "model", hit.answer().model().value()));
    }

    private static GovernedReply reply(CachedAnswer answer, Redaction asked, Trail trail) {
        Outcome outcome =
                new Outcome.Answer(
                        answer.markdown(),
                        answer.citations(),
                        answer.model(),
                        answer.confidence(),
                        false);
        Exchange memory = new Exchange(asked.text(), answer.markdown());
        return new GovernedReply(new Reply(outcome, trail.decisions(), memory), 0);
    }

    /**
     * Keeps an answer that is sent, unless another model than the wanted one wrote it, or it used
     * functions.
     */
    void keep(CacheScope scope, Redaction asked, GovernedReply sent) {
        if (sent.reply().outcome() instanceof Outcome.Answer answer
                && answer.model().equals(scope.model())
                && !calledFunctions(sent)) {
            cache.keep(
                    scope,
                    asked.text(),
                    search.meaning(asked.text()),
                    new CachedAnswer(
                            answer.markdown(),
                            answer.citations(),
                            answer.model(),
                            answer.confidence()));
        }
    }

    /** What functions tell may be of the moment, such as whether the practice is open now. */
    private static boolean calledFunctions(GovernedReply sent) {
        return sent.reply().decisions().stream()
                .anyMatch(decision -> decision.step().equals(FunctionTools.STEP));
    }
}
