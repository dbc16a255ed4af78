package dev.parley.mail.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * Where mail comes in.
 *
 * @param port its port; 993 with {@code tls}, else 143, where none is given
 * @param security {@code tls}, {@code starttls} or {@code none}
 * @param password empty where OAuth2 lets in
 * @param folder the folder that is read
 * @param idleRenewal how long the server's word that nothing is new is relied on; servers end it
 *     after 29 minutes, and many routers earlier
 */
@ConfigurationProperties("parley.imap")
public record ImapConfig(
        String host,
        Optional<Integer> port,
        @Bindable(defaultValue = "tls") String security,
        String user,
        Optional<String> password,
        @Bindable(defaultValue = "INBOX") String folder,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "30s") Duration timeout,
        @Bindable(defaultValue = "5m") Duration idleRenewal) {

    private static final int TLS_PORT = 993;
    private static final int PLAIN_PORT = 143;

    public ImapConfig {
        Security.named("PARLEY_IMAP_SECURITY", security);
    }

    Security protection() {
        return Security.named("PARLEY_IMAP_SECURITY", security);
    }

    int portInUse() {
        return port.orElse(protection() == Security.TLS ? TLS_PORT : PLAIN_PORT);
    }

    /** What tells this folder from every other. */
    public String name() {
        return user + "@" + host + ":" + portInUse() + "/" + folder;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ImapConfig[" + name() + ", " + security + "]";
    }
}
