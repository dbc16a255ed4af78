package dev.parley.ai.evaluation;

import dev.parley.assistant.ModelName;
import java.util.List;

/**
 * What came of an evaluation.
 *
 * @param model who was asked
 * @param figures how it did
 * @param passed whether that is enough
 * @param missed questions that went wrong, with what went wrong
 */
public record EvaluationReport(
        ModelName model, EvaluationFigures figures, boolean passed, List<Miss> missed) {

    public EvaluationReport {
        missed = List.copyOf(missed);
    }

    /** Why a question went wrong. */
    public enum Fault {
        /** Another model had to answer. */
        NOT_ASKED,
        /** It can be answered, and was not. */
        NOT_ANSWERED,
        /** The answer cites nothing that carries it. */
        WRONG_SOURCE,
        /** The answer lacks what it must say. */
        INCOMPLETE,
        /** It cannot be answered, and was. */
        MADE_UP
    }

    /**
     * A question that went wrong.
     *
     * @param id the question's
     * @param fault what went wrong
     * @param cited the references that its answer cites
     */
    public record Miss(String id, Fault fault, List<String> cited) {

        public Miss {
            cited = List.copyOf(cited);
        }
    }
}
