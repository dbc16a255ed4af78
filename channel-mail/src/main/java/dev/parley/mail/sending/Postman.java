package dev.parley.mail.sending;

import dev.parley.conversation.MessageReference;
import dev.parley.mail.MailConfig;
import dev.parley.mail.server.MailFault;
import dev.parley.mail.server.MailServers;
import dev.parley.outbound.Delivery;
import dev.parley.rendering.Practice;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Gives mails to the SMTP server, each on a connection of its own. Thread-safe. */
@Singleton
final class Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServers servers;
    private final MailConfig config;
    private final Practice practice;
    private final DkimSignature signature;
    private final MeterRegistry meters;

    Postman(
            MailServers servers,
            MailConfig config,
            Practice practice,
            DkimSignature signature,
            MeterRegistry meters) {
        this.servers = servers;
        this.config = config;
        this.practice = practice;
        this.signature = signature;
        this.meters = meters;
    }

    Delivery send(Reply reply) {
        Delivery delivery = attempt(reply);
        meters.counter(
                        "parley.mail.sent",
                        "outcome",
                        delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        return delivery;
    }

    private Delivery attempt(Reply reply) {
        Session session = servers.smtpSession();
        Message message;
        try {
            message = signature.sign(message(session, reply));
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            return new Delivery.Refused("no mail can be made of it");
        }
        SMTPTransport transport;
        try {
            transport = servers.connectToSmtp(session);
        } catch (MessagingException failure) {
            return new Delivery.Failed(MailFault.of("SMTP", failure).reason());
        }
        try (transport) {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Sent(Optional.of(new MessageReference(reply.id())));
        } catch (MessagingException failure) {
            return SmtpOutcome.of(failure, transport.getLastReturnCode());
        }
    }

    private MimeMessage message(Session session, Reply reply)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new FixedIdMessage(session, reply.id());
        message.setFrom(new InternetAddress(config.address(), practice.name(), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(reply.to(), false));
        message.setSubject(reply.subject(), UTF_8);
        message.setSentDate(Date.from(reply.date()));
        if (reply.inReplyTo().isPresent()) {
            message.setHeader("In-Reply-To", reply.inReplyTo().get());
            message.setHeader("References", String.join("\r\n ", reply.references()));
        }
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(
                new MimeMultipart(
                        "alternative", part(reply.text(), "plain"), part(reply.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** A message that keeps the id it was given. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
