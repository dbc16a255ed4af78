package dev.parley.ai.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How a model did; shares from 0 to 1.
 *
 * @param questions how many were asked
 * @param unanswerable how many of them the documents do not answer
 * @param hitAt5 share of the answerable for which a passage that answers was among the first five
 * @param meanReciprocalRank one over the rank of the first such passage among the first ten, on
 *     average
 * @param answered share of the answerable that got an answer
 * @param cited share of the answerable whose answer cites a passage that answers
 * @param right share of the answerable whose answer cites one and says all that it must
 * @param refused share of the unanswerable that got no answer
 * @param medianMillis time of an answer
 * @param slowMillis time within which 95 of 100 answers came
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EvaluationFigures(
        int questions,
        int unanswerable,
        double hitAt5,
        double meanReciprocalRank,
        double answered,
        double cited,
        double right,
        double refused,
        long medianMillis,
        long slowMillis) {}
