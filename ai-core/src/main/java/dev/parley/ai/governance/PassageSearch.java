package dev.parley.ai.governance;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Passage;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/** Where the pipeline gets its passages from. Safe for use by many threads. */
@FunctionalInterface
public interface PassageSearch {

    /** The passages nearest to a question, best first. */
    List<Passage> find(
            String query, Language language, Optional<CollectionName> collection, int limit);
}
