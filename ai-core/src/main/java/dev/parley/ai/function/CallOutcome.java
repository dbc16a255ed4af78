package dev.parley.ai.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.key.Scope;
import dev.parley.ai.schema.SchemaFault;
import dev.parley.assistant.Effect;
import java.util.List;
import java.util.Optional;

/** What came of a call. */
public sealed interface CallOutcome {

    /**
     * It was done.
     *
     * @param function the function
     * @param result what it returned, as JSON
     * @param made the same as the record that the function made; empty where it was done before and
     *     its stored result is given
     * @param effect what it changes in the conversation; not carried out yet
     */
    record Done(
            FunctionDefinition function,
            ObjectNode result,
            Optional<Record> made,
            Optional<Effect> effect)
            implements CallOutcome {}

    /**
     * There is no such function.
     *
     * @param known the names of those that the caller may call
     */
    record Unknown(List<FunctionName> known) implements CallOutcome {

        public Unknown {
            known = List.copyOf(known);
        }
    }

    /**
     * The caller may not call it.
     *
     * @param missing what the caller would have to be allowed
     */
    record Forbidden(Scope missing) implements CallOutcome {}

    /**
     * The arguments do not fit; the function was not called.
     *
     * @param faults each wrong field
     */
    record BadArguments(List<SchemaFault> faults) implements CallOutcome {

        public BadArguments {
            faults = List.copyOf(faults);
        }
    }

    /** The idempotency key belongs to another call: other function or other arguments. */
    record KeyReused() implements CallOutcome {}

    /**
     * It could not be done.
     *
     * @param code what is wrong, for programs
     * @param reason what is wrong and what to do, for people
     */
    record Refused(String code, String reason) implements CallOutcome {}

    /** It took too long and was given up; it may have been done. */
    record Late() implements CallOutcome {}
}
