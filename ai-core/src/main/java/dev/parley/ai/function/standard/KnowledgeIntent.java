package dev.parley.ai.function.standard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.FunctionName;
import dev.parley.ai.function.IntentSource;
import dev.parley.ai.governance.PassageSearch;
import dev.parley.ai.governance.policy.Policy;
import dev.parley.ai.knowledge.Passage;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A question that the documents say something about is a search for it. */
@Singleton
@Order(1)
final class KnowledgeIntent implements IntentSource {

    private static final FunctionName SEARCH = new FunctionName(SearchKnowledge.NAME);

    private final PassageSearch search;
    private final Policy policy;

    KnowledgeIntent(PassageSearch search, Policy policy) {
        this.search = search;
        this.policy = policy;
    }

    /** As sure as the best passage fits; one that a model may answer from is a match. */
    @Override
    public Optional<Guess> guess(String query, Caller caller) {
        double enough = policy.answers().minRetrievalSupport();
        return search.find(query, caller.language(), caller.reach(), 1).stream()
                .findFirst()
                .map(Passage::support)
                .map(support ->
                        new Guess(
                                SEARCH,
                                JsonNodeFactory.instance.objectNode().put("query", query),
                                support < enough ? support / 2 : (1 + support) / 2));
    }
}
