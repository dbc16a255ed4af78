package dev.parley.whatsapp.receiving;

import dev.parley.whatsapp.Provider;
import dev.parley.whatsapp.WhatsAppConfig;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * By what we know that it is Meta, or 360dialog, who delivers. Compares in a time that tells
 * nothing about the secrets. Thread-safe.
 */
@Singleton
final class CloudSecrets {

    private static final String SIGNATURE = "X-Hub-Signature-256";

    private final WhatsAppConfig config;

    CloudSecrets(WhatsAppConfig config) {
        this.config = config;
    }

    /** Whether it is the word that was agreed on. */
    boolean isVerifyToken(String word) {
        return config.verifyToken().filter(agreed -> same(agreed, word)).isPresent();
    }

    /**
     * Whether a delivery that is not read yet may be: 360dialog, which does not sign, shows the
     * word that was agreed on.
     */
    boolean mayBeRead(HttpRequest<?> request) {
        return switch (config.through()) {
            case CLOUD -> request.getHeaders().findFirst(SIGNATURE).isPresent();
            case DIALOG ->
                    request.getHeaders()
                            .findFirst(HttpHeaders.AUTHORIZATION)
                            .filter(word -> word.startsWith("Bearer "))
                            .filter(word -> isVerifyToken(word.substring("Bearer ".length())))
                            .isPresent();
            case TWILIO -> false;
        };
    }

    /**
     * Whether the signature is that of exactly these bytes; without an app's secret none is due.
     */
    boolean isSigned(HttpRequest<?> request, byte[] body) {
        return config.appSecret()
                .map(secret ->
                        request.getHeaders()
                                .findFirst(SIGNATURE)
                                .filter(sent -> same("sha256=" + hmac(secret, body), sent))
                                .isPresent())
                .orElse(config.through() == Provider.DIALOG);
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    static String hmac(String secret, byte[] body) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(body);
    }
}
