package dev.parley.ai.knowledge.benchmark;

import java.time.Duration;

/**
 * How well passages were found for a set of questions.
 *
 * @param questions how many were asked
 * @param recallAt5 share of a question's expected passages among the first five, on average
 * @param recallAt10 the same among the first ten
 * @param hitAt5 share of the questions with an expected passage among the first five
 * @param meanReciprocalRank one over the rank of the first expected passage among the first ten, on
 *     average
 * @param median time of a search
 * @param slow time that 95 of 100 searches need at most
 */
public record Figures(
        int questions,
        double recallAt5,
        double recallAt10,
        double hitAt5,
        double meanReciprocalRank,
        Duration median,
        Duration slow) {}
