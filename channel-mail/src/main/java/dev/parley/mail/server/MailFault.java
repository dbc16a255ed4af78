package dev.parley.mail.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What a failure of a mail server means for an operator. Holds nothing of a mail.
 *
 * @param reason what is wrong and, where something can be done, what
 * @param needsOperator whether it stays so until somebody changes something
 */
public record MailFault(String reason, boolean needsOperator) {

    /** Reads a failure of the server of this protocol, {@code IMAP} or {@code SMTP}. */
    public static MailFault of(String protocol, MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new MailFault(
                    "the %1$s server refuses the sign-in: check PARLEY_%1$s_USER and PARLEY_%1$s_PASSWORD, or the OAuth2 settings"
                            .formatted(protocol),
                    true);
        }
        if (failure instanceof FolderNotFoundException) {
            return new MailFault(
                    "there is no such folder in the mailbox: check PARLEY_IMAP_FOLDER", true);
        }
        if (failure instanceof FolderClosedException || failure instanceof StoreClosedException) {
            return brokenOff(protocol);
        }
        return ofConnection(protocol, failure)
                .orElseGet(() -> new MailFault("the %s server fails".formatted(protocol), false));
    }

    private static Optional<MailFault> ofConnection(String protocol, MessagingException failure) {
        if (has(failure, CertificateException.class)
                || saysOf(failure, "doesn't match", "identity", "STARTTLS")) {
            return Optional.of(certificate(protocol, failure));
        }
        if (has(failure, SSLException.class)) {
            return Optional.of(
                    new MailFault(
                            "no encrypted connection to the %1$s server comes about: check PARLEY_%1$s_PORT and PARLEY_%1$s_SECURITY (tls or starttls)"
                                    .formatted(protocol),
                            true));
        }
        if (has(failure, UnknownHostException.class)) {
            return Optional.of(
                    new MailFault(
                            "nobody knows the %1$s server's name: check PARLEY_%1$s_HOST"
                                    .formatted(protocol),
                            false));
        }
        if (has(failure, ConnectException.class)) {
            return Optional.of(
                    new MailFault(
                            "nothing listens there: check PARLEY_%1$s_HOST and PARLEY_%1$s_PORT"
                                    .formatted(protocol),
                            false));
        }
        return has(failure, SocketTimeoutException.class) || has(failure, IOException.class)
                ? Optional.of(brokenOff(protocol))
                : Optional.empty();
    }

    private static MailFault brokenOff(String protocol) {
        return new MailFault(
                "the connection to the %s server broke off, or it does not answer in time"
                        .formatted(protocol),
                false);
    }

    private static MailFault certificate(String protocol, MessagingException failure) {
        return saysOf(failure, "STARTTLS")
                ? new MailFault(
                        "the %1$s server does not offer STARTTLS: check PARLEY_%1$s_SECURITY and PARLEY_%1$s_PORT"
                                .formatted(protocol),
                        true)
                : new MailFault(
                        "the %1$s server's certificate is not one for PARLEY_%1$s_HOST that a known authority signed, so nothing was said to it"
                                .formatted(protocol),
                        true);
    }

    private static boolean has(MessagingException failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static boolean saysOf(MessagingException failure, String... words) {
        return causes(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> Stream.of(words).anyMatch(message::contains));
    }

    private static Stream<Throwable> causes(MessagingException failure) {
        return Stream.iterate(
                (Throwable) failure, cause -> cause != null, cause -> cause.getCause());
    }
}
