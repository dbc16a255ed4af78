package dev.parley.inbound;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a person sent and that is no text. Its content stays with the provider until
 * somebody needs it.
 *
 * @param kind what it is
 * @param reference what its channel finds it by
 * @param name the file's name, where it has one; its sender chose it
 * @param mediaType what its sender says it is, where they say it; not to be relied on
 * @param bytes its size, where the provider tells it
 */
public record Attachment(
        Kind kind,
        String reference,
        Optional<String> name,
        Optional<String> mediaType,
        Optional<Long> bytes) {

    public Attachment {
        reference = StoredText.storable(reference);
        name = name.map(StoredText::storable);
        mediaType = mediaType.map(StoredText::storable);
    }

    /** What an attachment is. */
    public enum Kind {
        PHOTO,
        DOCUMENT,
        /** Spoken into the telephone for this conversation. */
        VOICE,
        AUDIO,
        VIDEO;

        /** As messages to people know it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return code();
        }

        /** Whether somebody may be heard speaking in it and nothing else matters. */
        public boolean isSpoken() {
            return this == VOICE || this == AUDIO;
        }
    }
}
