package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/** Where the pipeline gets its passages from. Safe for use by many threads. */
public interface PassageSearch {

    /** The passages nearest to a question, best first, from nowhere beyond the reach. */
    List<Passage> find(String query, Language language, Reach reach, int limit);

    /** The version of the knowledge; what is found after this was asked is of no earlier one. */
    long version();

    /** The meaning of a question; empty where nobody can tell it. */
    Optional<Vector> meaning(String question);
}
