package dev.parley.ai.model;

import java.util.List;
import java.util.Locale;

/** What came of one call to a model. */
public sealed interface Completion {

    /**
     * It answered.
     *
     * @param text what it wrote, not blank
     * @param tokens what the call cost in the model's tokens, question and answer; 0 where there
     *     are none
     */
    record Completed(String text, int tokens) implements Completion {}

    /**
     * It asks for tools before it answers.
     *
     * @param calls what it asks for, at least one
     * @param tokens as of a {@link Completed}
     */
    record ToolsWanted(List<ToolCall> calls, int tokens) implements Completion {

        public ToolsWanted {
            calls = List.copyOf(calls);
        }
    }

    /**
     * It did not.
     *
     * @param fault what was wrong
     * @param reason for operators, without personal data
     */
    record Failed(Fault fault, String reason) implements Completion {}

    /** Why a model gives no answer. */
    enum Fault {
        /** No connection, or it broke off. */
        UNREACHABLE,
        /** No whole answer within the time limit. */
        SLOW,
        /** The server failed (5xx). */
        SERVER_ERROR,
        /** It does not take the call: unknown model, wrong key, too many calls (4xx). */
        REFUSED,
        /** Its window has no room for the question with even one source. */
        TOO_LONG,
        /** What came is no answer of its protocol. */
        MALFORMED,
        /** The answer has no text. */
        EMPTY,
        /** No slot became free in time. */
        BUSY,
        /** Not asked: it failed too often a moment ago. */
        RESTING;

        /** As it stands in metrics and logs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
