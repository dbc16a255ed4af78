package dev.parley.ai.governance.policy;

import dev.parley.ai.governance.citation.CitationRule;
import dev.parley.ai.key.ApiKeyId;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.ChannelName;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force.
 *
 * @param version the file's own version, for the audit
 * @param questions what may be asked
 * @param emergency what happens when words point to an emergency
 * @param answers what may be answered
 * @param collections which documents answers may be made from
 */
public record Policy(
        int version,
        Questions questions,
        Emergency emergency,
        Answers answers,
        Collections collections) {

    /**
     * What may be asked.
     *
     * @param maxLength characters of a question, 1 to 100,000
     */
    public record Questions(int maxLength) {

        public Questions {
            Bounds.within("questions.max-length", maxLength, 1, 100_000);
        }
    }

    /**
     * Emergencies.
     *
     * @param enabled whether emergency words get the emergency text at once
     */
    public record Emergency(boolean enabled) {}

    /**
     * What may be answered.
     *
     * @param requireSources whether each sentence needs a passage that carries it
     * @param passages how many passages a model gets, 1 to 20
     * @param minRetrievalSupport how well the best passage must fit the question, 0 to 1
     * @param minClaimSupport the share of a claim's words its passage must have, 0 to 1
     * @param minConfidence below this an answer is held back, 0 to 1
     */
    public record Answers(
            boolean requireSources,
            int passages,
            double minRetrievalSupport,
            double minClaimSupport,
            double minConfidence) {

        public Answers {
            Bounds.within("answers.passages", passages, 1, 20);
            Bounds.within("answers.min-retrieval-support", minRetrievalSupport, 0, 1);
            Bounds.within("answers.min-claim-support", minClaimSupport, 0, 1);
            Bounds.within("answers.min-confidence", minConfidence, 0, 1);
        }

        /** What the citation gateway goes by. */
        public CitationRule citationRule() {
            return new CitationRule(requireSources, minClaimSupport);
        }
    }

    /**
     * Which collections of documents answers may be made from. Who is not named: from all.
     *
     * @param channels by the name of a channel
     * @param keys by the id of an API key
     */
    public record Collections(
            Map<String, Set<CollectionName>> channels, Map<String, Set<CollectionName>> keys) {

        public Collections {
            channels = Map.copyOf(channels);
            keys = Map.copyOf(keys);
            channels.keySet().forEach(name -> named("channels", name, ChannelName::new));
            keys.keySet().forEach(id -> named("keys", id, ApiKeyId::new));
        }

        /** Where no restriction is written. */
        public static Collections unrestricted() {
            return new Collections(Map.of(), Map.of());
        }

        /** What a channel's answers may be made from. */
        public Reach ofChannel(ChannelName channel) {
            return reach(channels.get(channel.value()));
        }

        /** What a program with this key may learn from. */
        public Reach ofKey(ApiKeyId key) {
            return reach(keys.get(key.value()));
        }

        private static Reach reach(@Nullable Set<CollectionName> allowed) {
            return allowed == null ? Reach.everything() : new Reach.Only(allowed);
        }

        private static void named(String key, String name, Consumer<String> form) {
            try {
                form.accept(name);
            } catch (IllegalArgumentException wrong) {
                throw new PolicyException(
                        "collections.%s has '%s': %s".formatted(key, name, wrong.getMessage()));
            }
        }
    }

    public Policy {
        Bounds.within("version", version, 1, Integer.MAX_VALUE);
    }
}
