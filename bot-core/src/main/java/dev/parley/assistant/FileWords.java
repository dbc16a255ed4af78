package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of reading a file. */
public sealed interface FileWords {

    /**
     * The words in it, as plain text.
     *
     * @param text not blank
     */
    record Words(String text) implements FileWords {}

    /** None could be had. */
    record Unread(Reason reason) implements FileWords {}

    /** Why there are no words. */
    enum Reason {
        /** Nobody here can read or hear that kind of thing. */
        NOT_POSSIBLE,
        /** A file of a format that is not read. */
        UNKNOWN_FORMAT,
        /** It is damaged, or locked by a password. */
        DAMAGED,
        /** It has more bytes, or more words, than are taken. */
        TOO_LARGE,
        /** There are no words in it. */
        NO_WORDS,
        /** Its provider does not have it any more. */
        GONE;

        /** As it stands in answers of the API and in templates; stays between versions. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return code();
        }
    }
}
