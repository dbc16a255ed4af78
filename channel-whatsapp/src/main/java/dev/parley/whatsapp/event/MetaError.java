package dev.parley.whatsapp.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An error in Meta's form, as it comes in an answer ({@code error}) and in a status ({@code
 * errors[]}).
 *
 * @param code Meta's code; 0 where it gives none
 * @param subcode what kind of it, where there is one; 0 else
 * @param text Meta's explanation, without anything personal
 */
public record MetaError(int code, int subcode, String text) {

    private static final int WINDOW_CLOSED = 131_047;
    private static final int LONGEST_TEXT = 160;

    /** The error of an answer or of a status; empty where there is none. */
    public static Optional<MetaError> of(JsonNode holder) {
        JsonNode error =
                holder.path("errors").isArray()
                        ? holder.path("errors").path(0)
                        : holder.path("error");
        return error.isObject()
                ? Optional.of(
                        new MetaError(
                                error.path("code").asInt(0),
                                error.path("error_subcode").asInt(0),
                                text(error)))
                : Optional.empty();
    }

    static Optional<MetaError> of(Fields holder) {
        return of(holder.node());
    }

    /** Whether the person has not written for too long. */
    public boolean isWindowClosed() {
        return code == WINDOW_CLOSED;
    }

    /** In words for an operator: Meta's code and text. */
    public String words() {
        return "Meta says " + code + ": " + text;
    }

    private static String text(JsonNode error) {
        String details = error.path("error_data").path("details").asText("");
        String text =
                details.isBlank()
                        ? error.path("message").asText(error.path("title").asText("no text"))
                        : details;
        // Numbers of people can stand in it.
        return Words.storable(text.replaceAll("\\+?[0-9][0-9 ()-]{6,}[0-9]", "…"), LONGEST_TEXT);
    }
}
