package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The organisation's knowledge. */
@Singleton
final class KnowledgeSearch implements PassageSearch {

    private final Retrieval retrieval;

    KnowledgeSearch(Retrieval retrieval) {
        this.retrieval = retrieval;
    }

    @Override
    public List<Passage> find(String query, Language language, Reach reach, int limit) {
        return retrieval.search(new Query(query, language, reach, limit));
    }

    @Override
    public long version() {
        return retrieval.version();
    }

    @Override
    public Optional<Vector> meaning(String question) {
        return retrieval.meaning(question);
    }
}
