package dev.parley.mail.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * Where mail goes out.
 *
 * @param port its port; 465 with {@code tls}, 587 with {@code starttls}, else 25, where none is
 *     given
 * @param security {@code tls}, {@code starttls} or {@code none}
 * @param user who signs in; without one nobody does
 * @param password empty where OAuth2 lets in
 */
@ConfigurationProperties("parley.smtp")
public record SmtpConfig(
        String host,
        Optional<Integer> port,
        @Bindable(defaultValue = "tls") String security,
        Optional<String> user,
        Optional<String> password,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "60s") Duration timeout) {

    public SmtpConfig {
        Security.named("PARLEY_SMTP_SECURITY", security);
    }

    Security protection() {
        return Security.named("PARLEY_SMTP_SECURITY", security);
    }

    int portInUse() {
        return port.orElse(
                switch (protection()) {
                    case TLS -> 465;
                    case STARTTLS -> 587;
                    case NONE -> 25;
                });
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpConfig[" + host + ":" + portInUse() + ", " + security + "]";
    }
}
