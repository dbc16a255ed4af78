package dev.parley.ai.governance;

import dev.parley.ai.governance.policy.Policy;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the passages an answer may be made from, and says whether they are near enough to answer
 * from at all.
 */
@Singleton
final class RetrievalStep {

    private static final int MOST_TOPICS = 4;

    /** With less support a heading has nothing to do with the question. */
    private static final double LEAST_SUPPORT_OF_TOPICS = 0.25;

    private final PassageSearch search;
    private final Policy policy;

    RetrievalStep(PassageSearch search, Policy policy) {
        this.search = search;
        this.policy = policy;
    }

    List<Passage> find(String query, Language language, Reach reach, Trail trail) {
        List<Passage> passages = found(query, language, reach);
        trail.add(
                "retrieval",
                suffices(passages) ? "found" : "nothing-near",
                Map.of(
                        "passages", String.valueOf(passages.size()),
                        "support", String.format(Locale.ROOT, "%.2f", support(passages)),
                        "best", passages.isEmpty() ? "" : passages.getFirst().id().toString()));
        return passages;
    }

    /** The same request, answered from no more than the policy allows on its channel. */
    GovernedRequest bounded(GovernedRequest request) {
        return request.within(policy.collections().ofChannel(request.question().channel()));
    }

    /** Whether a model may be asked. */
    boolean suffices(List<Passage> passages) {
        return !policy.answers().requireSources()
                || support(passages) >= policy.answers().minRetrievalSupport();
    }

    /** Headings near the question, those in the person's language first. */
    static List<String> topics(List<Passage> passages, Language language) {
        Set<String> topics = new LinkedHashSet<>();
        List<Passage> near =
                passages.stream()
                        .filter(passage -> passage.support() >= LEAST_SUPPORT_OF_TOPICS)
                        .toList();
        Stream.concat(
                        near.stream().filter(passage -> passage.language() == language),
                        near.stream().filter(passage -> passage.language() != language))
                .map(Passage::reference)
                .filter(reference -> !reference.isBlank())
                .forEach(topics::add);
        return topics.stream().limit(MOST_TOPICS).toList();
    }

    private List<Passage> found(String query, Language language, Reach reach) {
        try {
            return search.find(query, language, reach, policy.answers().passages());
        } catch (IllegalStateException | UncheckedIOException failure) {
            throw new AiCoreUnavailableException("the knowledge cannot be searched now", failure);
        }
    }

    private static double support(List<Passage> passages) {
        return passages.stream().mapToDouble(Passage::support).max().orElse(0);
    }
}
