package dev.parley.ai.knowledge.embedding;

/**
 * What a model's nearness means for texts of a language: with one model texts that have nothing to
 * do with each other are far from each other, with another they are rather near, and in languages
 * that it was not trained on they are so with every model.
 *
 * @param unrelated as near as texts by chance
 * @param related as near as a question and its answer; more than {@code unrelated}
 * @param weight what meaning adds to a passage's score, where the best words add 1
 * @param share how much of a passage's support its meaning makes up; its words make up the rest
 */
public record Nearness(double unrelated, double related, double weight, double share) {

    /** From 0 for what may be chance to 1 for what is an answer. */
    public double beyondChance(double nearness) {
        return Math.clamp((nearness - unrelated) / (related - unrelated), 0, 1);
    }

    /** What nearness adds to a passage's score. */
    public float score(double nearness) {
        return (float) (weight * beyondChance(nearness));
    }
}
