package dev.parley.mail.filter;

import dev.parley.mail.MailConfig;
import dev.parley.mail.message.ReceivedMail;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.Mailbox;

/** Decides which mails are answered. Thread-safe. */
@Singleton
public final class MailFilter {

    /** What is written to more than that many is no question to us. */
    private static final int MOST_RECIPIENTS = 20;

    private final MailConfig config;
    private final SpamCheck spam;

    MailFilter(MailConfig config, SpamCheck spam) {
        this.config = config;
        this.spam = spam;
    }

    /**
     * Judges a mail.
     *
     * @param raw the same as it came
     */
    public Verdict judge(ReceivedMail mail, byte[] raw) throws InterruptedException {
        if (mail.authorAddress().filter(config.address()::equals).isPresent()) {
            return new Verdict.Ignore("own");
        }
        Optional<String> automatic = AutomaticMail.kind(mail);
        if (automatic.isPresent()) {
            return DeliveryReport.in(mail)
                    .<Verdict>map(Verdict.Undelivered::new)
                    .orElseGet(() -> new Verdict.Ignore(automatic.get()));
        }
        if (recipients(mail) > MOST_RECIPIENTS) {
            return new Verdict.Ignore("to-many");
        }
        return spam.isSpam(mail.headers(), raw)
                ? new Verdict.Ignore("spam")
                : new Verdict.Answer(isVerified(mail));
    }

    private boolean isVerified(ReceivedMail mail) {
        Optional<String> domain = mail.author().map(Mailbox::getDomain).map(MailFilter::lower);
        return config.authservId().isPresent()
                && domain.isPresent()
                && AuthenticationResults.of(mail.headers(), config.authservId().get())
                        .vouchFor(domain.get());
    }

    private static String lower(String domain) {
        return domain.strip().toLowerCase(Locale.ROOT);
    }

    private static int recipients(ReceivedMail mail) {
        return mail.headers().mailboxes("to").size() + mail.headers().mailboxes("cc").size();
    }
}
