package dev.parley.ai.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells an API key from others; no secret.
 *
 * @param value 12 lower-case hexadecimal digits
 */
public record ApiKeyId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");
    private static final int BYTES = 6;

    public ApiKeyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an API key's id has 12 lower-case hexadecimal digits");
        }
    }

    static ApiKeyId create() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new ApiKeyId(HexFormat.of().formatHex(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
