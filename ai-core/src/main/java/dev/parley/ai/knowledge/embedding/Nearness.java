package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;

/**
 * What the embedding model's nearness means for texts of a language. It was trained on English: in
 * other languages even texts that have nothing to do with each other are rather near.
 *
 * @param unrelated as near as texts by chance
 * @param related as near as a question and its answer
 * @param weight what meaning adds to a passage's score, where the best words add 1
 * @param share how much of a passage's support its meaning makes up; its words make up the rest
 */
record Nearness(double unrelated, double related, double weight, double share) {

    static Nearness of(Language language) {
        return switch (language) {
            case ENGLISH -> new Nearness(0.15, 0.55, 1, 0.65);
            case FRENCH, ROMANIAN -> new Nearness(0.30, 0.70, 0.2, 0.40);
        };
    }

    /** From 0 for what may be chance to 1 for what is an answer. */
    double beyondChance(double nearness) {
        return Math.clamp((nearness - unrelated) / (related - unrelated), 0, 1);
    }

    /** What nearness adds to a passage's score. */
    float score(double nearness) {
        return (float) (weight * beyondChance(nearness));
    }
}
