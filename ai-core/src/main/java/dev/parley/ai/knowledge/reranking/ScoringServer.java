package dev.parley.ai.knowledge.reranking;

import dev.parley.assistant.ModelName;
import java.util.List;

/** Servers with models that tell how well texts answer a question. Safe for use by many threads. */
public interface ScoringServer {

    /** What names of its models begin with, before the slash. */
    String provider();

    /**
     * A score for each text, in their order; more is better, on a scale of the model's own. Stops
     * when its thread is interrupted.
     *
     * @throws ScoringException when there is no usable answer
     */
    List<Double> scores(ModelName model, String question, List<String> texts);
}
