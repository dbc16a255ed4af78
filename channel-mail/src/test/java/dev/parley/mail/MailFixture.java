package dev.parley.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.parley.fixtures.RecordingInbox;
import dev.parley.testservers.storage.Storage;
import dev.parley.work.ExclusiveDuty;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The channel with a mail server and a database of its own. */
public final class MailFixture implements AutoCloseable {

    public static final String ADDRESS = "assistant@practice.example";
    public static final String PASSWORD = "secret";

    private final GreenMail server = new GreenMail(setups());
    private final GreenMailUser mailbox;
    private final ApplicationContext context;
    private final Queue<Thread> background = new ConcurrentLinkedQueue<>();

    private MailFixture(Storage storage, Map<String, Object> configuration) {
        // The server's threads end with an exception when a client leaves without a word.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server.start();
        mailbox = server.setUser(ADDRESS, ADDRESS, PASSWORD);
        Map<String, Object> properties = new HashMap<>();
        properties.put("parley.database.url", storage.databaseUrl());
        properties.put("parley.redis.url", storage.redisUrl());
        properties.put("parley.mail.address", ADDRESS);
        properties.put("parley.mail.retry.first", "10ms");
        properties.put("parley.mail.retry.longest", "50ms");
        properties.put("parley.mail.retry.refused", "50ms");
        properties.put("parley.imap.host", "127.0.0.1");
        properties.put("parley.imap.port", server.getImap().getPort());
        properties.put("parley.imap.security", "none");
        properties.put("parley.imap.user", ADDRESS);
        properties.put("parley.imap.password", PASSWORD);
        properties.put("parley.imap.timeout", "5s");
        properties.put("parley.smtp.host", "127.0.0.1");
        properties.put("parley.smtp.port", server.getSmtp().getPort());
        properties.put("parley.smtp.security", "none");
        properties.putAll(configuration);
        context = ApplicationContext.run(properties, "test");
    }

    private static ServerSetup[] setups() {
        return Stream.of(
                        ServerSetup.PROTOCOL_SMTP,
                        ServerSetup.PROTOCOL_IMAP,
                        ServerSetup.PROTOCOL_IMAPS)
                .map(protocol -> new ServerSetup(0, "127.0.0.1", protocol))
                .toArray(ServerSetup[]::new);
    }

    /** Starts with this configuration beside what every test needs. */
    public static MailFixture start(Storage storage, Map<String, Object> configuration) {
        return new MailFixture(storage, configuration);
    }

    public GreenMail server() {
        return server;
    }

    public GreenMailUser mailbox() {
        return mailbox;
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public RecordingInbox inbox() {
        return the(RecordingInbox.class);
    }

    /** Puts a mail into the mailbox, as it is. */
    public void arrives(String mail) {
        arrives(Mails.of(mail));
    }

    /** Puts a mail into the mailbox, as it is. */
    public void arrives(byte[] mail) {
        mailbox.deliver(message(mail));
    }

    static MimeMessage message(byte[] mail) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        } catch (MessagingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** What lies in a person's mailbox. */
    public List<MimeMessage> receivedBy(String address) {
        return Stream.of(server.getReceivedMessagesForDomain(address)).toList();
    }

    /** The folder that is read. */
    public MailFolder folder() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox);
        } catch (com.icegreen.greenmail.store.FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs something of the channel's until the fixture is closed. */
    public Thread inBackground(ExclusiveDuty.Body body) {
        Thread thread =
                Thread.startVirtualThread(() -> {
                    try {
                        body.run();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        background.add(thread);
        return thread;
    }

    /** The value of a counter; zero while it has not been counted. */
    public double counted(String name, String... tags) {
        var counter = the(MeterRegistry.class).find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        background.forEach(Thread::interrupt);
        context.close();
        server.stop();
    }
}
