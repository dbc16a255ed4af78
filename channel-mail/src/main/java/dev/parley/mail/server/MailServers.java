package dev.parley.mail.server;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connects to our mail servers. Every wait has an end. Thread-safe. */
@Singleton
public final class MailServers {

    private final ImapConfig imap;
    private final SmtpConfig smtp;
    private final AccessTokens tokens;

    MailServers(ImapConfig imap, SmtpConfig smtp, AccessTokens tokens) {
        this.imap = imap;
        this.smtp = smtp;
        this.tokens = tokens;
    }

    /**
     * A connection to the server where mail comes in; the caller closes it. Reading a mail there
     * does not mark it as seen.
     */
    public IMAPStore connectToImap() throws MessagingException {
        Properties properties =
                properties("imap", imap.protection(), imap.connectTimeout(), imap.timeout());
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.partialfetch", "false");
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore("imap");
        connect(
                store,
                new Door(imap.host(), imap.portInUse(), Optional.of(imap.user()), imap.password()));
        return store;
    }

    /** A session for mails that are to be sent. */
    public Session smtpSession() {
        Properties properties =
                properties("smtp", smtp.protection(), smtp.connectTimeout(), smtp.timeout());
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user().isPresent()));
        return Session.getInstance(properties);
    }

    /** A connection to the server where mail goes out; the caller closes it. */
    public SMTPTransport connectToSmtp(Session session) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        connect(transport, new Door(smtp.host(), smtp.portInUse(), smtp.user(), smtp.password()));
        return transport;
    }

    /** Where to connect, and as whom. */
    private record Door(String host, int port, Optional<String> user, Optional<String> password) {}

    private void connect(Service service, Door door) throws MessagingException {
        try {
            if (door.user().isEmpty()) {
                service.connect(door.host(), door.port(), null, null);
            } else {
                String secret = tokens.areUsed() ? tokens.current() : door.password().orElse("");
                service.connect(door.host(), door.port(), door.user().get(), secret);
            }
        } catch (AuthenticationFailedException refused) {
            tokens.refused();
            throw refused;
        }
    }

    private Properties properties(
            String protocol, Security security, Duration connecting, Duration waiting) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        String wait = Long.toString(waiting.toMillis());
        properties.setProperty(prefix + "connectiontimeout", Long.toString(connecting.toMillis()));
        properties.setProperty(prefix + "timeout", wait);
        properties.setProperty(prefix + "writetimeout", wait);
        properties.setProperty(
                prefix + "auth.mechanisms", tokens.areUsed() ? "XOAUTH2" : "PLAIN LOGIN");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        switch (security) {
            case TLS -> properties.setProperty(prefix + "ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty(prefix + "starttls.enable", "true");
                properties.setProperty(prefix + "starttls.required", "true");
            }
            case NONE -> {}
        }
        return properties;
    }
}
