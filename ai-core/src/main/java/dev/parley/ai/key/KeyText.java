package dev.parley.ai.key;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder shows it: {@code parley_<id>_<secret>}. The prefix lets scanners of source
 * code find leaked keys; by the id a key is found without comparing secrets. A secret.
 *
 * @param id which key
 * @param secret 64 lower-case hexadecimal digits
 */
public record KeyText(ApiKeyId id, String secret) {

    private static final Pattern FORM = Pattern.compile("parley_([0-9a-f]{12})_([0-9a-f]{64})");
    private static final int SECRET_BYTES = 32;

    static KeyText create(ApiKeyId id) {
        byte[] bits = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bits);
        return new KeyText(id, HexFormat.of().formatHex(bits));
    }

    /** The key in a text; empty when it holds none. */
    static Optional<KeyText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new KeyText(new ApiKeyId(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** The whole key, to be shown once. */
    public String text() {
        return "parley_" + id + "_" + secret;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "parley_" + id + "_…";
    }
}
