package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Name of a channel, as it stands in addresses ({@code telegram:12345}), metrics and template
 * folders.
 *
 * @param value 2 to 20 lower-case letters or digits, beginning with a letter
 */
public record ChannelName(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,19}");

    @JsonCreator
    public ChannelName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "channel name must be 2 to 20 lower-case letters or digits: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
