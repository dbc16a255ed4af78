package dev.parley.mail.sending;

import dev.parley.outbound.Delivery;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What an SMTP server's reply means for a mail. Replies hold addresses, so they are not repeated.
 * Pure.
 */
final class SmtpOutcome {

    private static final int START_OF_MAIL = 354;
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private SmtpOutcome() {}

    /**
     * Reads a failure after the connection was made.
     *
     * @param lastCode the server's last reply; -1: it broke off
     */
    static Delivery of(MessagingException failure, int lastCode) {
        Optional<SMTPAddressFailedException> address =
                cause(failure, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            return ofAddress(address.get().getReturnCode());
        }
        Optional<SMTPSendFailedException> command = cause(failure, SMTPSendFailedException.class);
        if (command.isPresent() && command.get().getReturnCode() > 0) {
            return ofReply(command.get().getReturnCode());
        }
        // Only the dot at the end gives a mail away; what came before it can be forgotten.
        boolean givenAway =
                command.map(sent -> ".".equals(sent.getCommand()))
                        .orElse(lastCode == START_OF_MAIL || lastCode < 0);
        return givenAway
                ? new Delivery.Uncertain(
                        "the connection to the SMTP server was cut while the mail was on its way")
                : new Delivery.Failed("the SMTP server broke off before it took the mail");
    }

    private static Delivery ofAddress(int code) {
        if (NO_SUCH_MAILBOX.contains(code)) {
            return new Delivery.Unreachable(
                    "SMTP %d: the server knows no such address".formatted(code));
        }
        return ofReply(code);
    }

    private static Delivery ofReply(int code) {
        return code >= 500
                ? new Delivery.Refused("SMTP %d: the server refuses the mail".formatted(code))
                : new Delivery.Failed("SMTP %d: the server does not take it now".formatted(code));
    }

    private static <T extends Exception> Optional<T> cause(
            MessagingException failure, Class<T> type) {
        return Stream.iterate(
                        Optional.of((Exception) failure), Optional::isPresent, SmtpOutcome::next)
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Addresses' failures hang below the first, one below the other. */
    private static Optional<Exception> next(Optional<Exception> at) {
        return at.filter(MessagingException.class::isInstance)
                .map(MessagingException.class::cast)
                .flatMap(failure -> Optional.ofNullable(failure.getNextException()));
    }
}
