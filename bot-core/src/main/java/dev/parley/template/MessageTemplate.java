package dev.parley.template;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.RichText;
import java.util.List;
import java.util.Map;

/** A template as its file stood when it was read. Immutable. */
public interface MessageTemplate {

    TemplateHead head();

    /** The text with the sample values. */
    RichText sample();

    /**
     * The text with values. A value is only ever words in it: it adds no formatting and no link.
     *
     * @param values by the names of the variables
     * @param channel where it is to be said
     */
    Filled fill(Map<String, String> values, ChannelName channel);

    /** What came of filling a template. */
    sealed interface Filled {

        /**
         * It can be said.
         *
         * @param text the whole text
         * @param words the values as they stand in it, in the order of the variables
         */
        record Ready(RichText text, List<String> words) implements Filled {

            public Ready {
                words = List.copyOf(words);
            }
        }

        /** The values are not what it needs. */
        record Wrong(List<Complaint> complaints) implements Filled {

            public Wrong {
                complaints = List.copyOf(complaints);
            }
        }
    }

    /**
     * What is wrong with a value.
     *
     * @param variable its name
     * @param fault what
     * @param expected how a value is written, where that helps; else empty
     */
    record Complaint(String variable, Fault fault, String expected) {}

    /** What can be wrong. */
    enum Fault {
        MISSING,
        /** The template has no such variable. */
        UNKNOWN,
        WRONG_TYPE,
        /** The whole text becomes longer than the channel takes. */
        TOO_LONG
    }
}
