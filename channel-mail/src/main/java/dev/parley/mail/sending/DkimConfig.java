package dev.parley.mail.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/**
 * How our mails are signed (DKIM, RFC 6376).
 *
 * @param key the private RSA key, PKCS #8 in PEM; without it mails are not signed here
 * @param selector the name under which the public key stands in our domain's DNS
 */
@ConfigurationProperties("parley.mail.dkim")
record DkimConfig(Optional<String> key, @Bindable(defaultValue = "parley") String selector) {

    /** Without the key. */
    @Override
    public String toString() {
        return "DkimConfig[" + selector + "]";
    }
}
