package dev.parley.ai.cache;

import dev.parley.assistant.ModelName;
import dev.parley.outbound.Citation;
import java.util.List;

/**
 * An answer that passed all checks and holds nothing of the person who asked.
 *
 * @param markdown its words
 * @param citations what they are carried by
 * @param model who wrote it
 * @param confidence how well it is carried
 */
public record CachedAnswer(
        String markdown, List<Citation> citations, ModelName model, double confidence) {

    public CachedAnswer {
        citations = List.copyOf(citations);
    }
}
