package dev.parley.testservers;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole.
 *
 * @param query the part after the question mark, still encoded, empty when there is none
 * @param headers the first value of each header, names in lower case
 * @param body the body as UTF-8, empty when there is none
 * @param bytes the body as it came, to be read once
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        ByteBuffer bytes) {
    public Request {
        headers = Map.copyOf(headers);
    }

    /** The first value of the header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
