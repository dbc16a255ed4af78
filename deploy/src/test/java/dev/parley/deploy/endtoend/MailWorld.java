package dev.parley.deploy.endtoend;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.parley.deploy.RunningParley;
import dev.parley.mail.MailStatus;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Parley with a mail server around it. */
final class MailWorld implements AutoCloseable {

    static final String ADDRESS = "assistant@practice.example";
    static final String PASSWORD = "secret";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMail server =
            new GreenMail(
                    Stream.of(ServerSetup.PROTOCOL_SMTP, ServerSetup.PROTOCOL_IMAP)
                            .map(protocol -> new ServerSetup(0, "127.0.0.1", protocol))
                            .toArray(ServerSetup[]::new));
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private RunningParley parley;

    MailWorld(Path folder, Map<String, String> more) {
        this.folder = folder;
        // The server's threads end with an exception when a client leaves without a word.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server.start();
        server.setUser(ADDRESS, ADDRESS, PASSWORD);
        variables.putAll(settings());
        variables.put("PARLEY_TURN_QUIET_MILLIS", "50");
        variables.putAll(more);
        this.parley = start();
    }

    /** From now on the mailbox has another password. */
    void changesPassword(String password) {
        server.getUserManager().getUser(ADDRESS).setPassword(password);
    }

    /** Starts Parley again on the same data, whether or not it can read the mailbox. */
    void startAnyway() {
        parley = RunningParley.start(folder, variables);
    }

    private RunningParley start() {
        RunningParley started = RunningParley.start(folder, variables);
        MailStatus status = started.part(MailStatus.class);
        await().atMost(PATIENCE).until(() -> status.state() instanceof MailStatus.State.Reading);
        return started;
    }

    private Map<String, String> settings() {
        return Map.of(
                "PARLEY_MAIL_ADDRESS",
                ADDRESS,
                "PARLEY_MAIL_AUTHSERV_ID",
                "mx.practice.example",
                "PARLEY_IMAP_HOST",
                "127.0.0.1",
                "PARLEY_IMAP_PORT",
                Integer.toString(server.getImap().getPort()),
                "PARLEY_IMAP_SECURITY",
                "none",
                "PARLEY_IMAP_USER",
                ADDRESS,
                "PARLEY_IMAP_PASSWORD",
                PASSWORD,
                "PARLEY_SMTP_HOST",
                "127.0.0.1",
                "PARLEY_SMTP_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "PARLEY_SMTP_SECURITY",
                "none");
    }

    void stop() {
        parley.close();
    }

    /** Starts Parley again on the same data. */
    void startAgain() {
        parley = start();
    }

    /** A part of the program. */
    <T> T part(Class<T> type) {
        return parley.part(type);
    }

    GreenMail server() {
        return server;
    }

    /** Somebody for whom our mail server vouches. */
    Correspondent person(String address) {
        return new Correspondent(address, true);
    }

    /** Somebody for whom nobody vouches. */
    Correspondent stranger(String address) {
        return new Correspondent(address, false);
    }

    /** Somebody who writes mails. */
    final class Correspondent {

        private final String address;
        private final boolean verified;

        private Correspondent(String address, boolean verified) {
            this.address = address;
            this.verified = verified;
        }

        /** Writes a new mail; returns its Message-ID. */
        String writes(String subject, String text) {
            return sends(subject, "", "text/plain; charset=UTF-8", text);
        }

        /** Answers a mail of ours the way mail programs do, with all of it below. */
        String answers(Message mail, String text) throws MessagingException, IOException {
            String quoted =
                    words(mail).lines().map(line -> "> " + line + "\n").reduce("", String::concat);
            return sends(
                    mail.getSubject(),
                    "In-Reply-To: %1$s\nReferences: %1$s\n"
                            .formatted(((MimeMessage) mail).getMessageID()),
                    "text/plain; charset=UTF-8",
                    text
                            + "\n\nOn Fri, 20 Nov 2026 at 10:00, Practice <"
                            + ADDRESS
                            + "> wrote:\n"
                            + quoted);
        }

        /** Sends a mail with these fields, and returns its Message-ID. */
        String sends(String subject, String fields, String type, String body) {
            String id = "<" + ids.incrementAndGet() + "." + address + ">";
            arrives(id, subject, fields, type, body);
            return id;
        }

        /** Puts a mail into our mailbox, as our mail server would. */
        void arrives(String id, String subject, String fields, String type, String body) {
            String domain = address.substring(address.indexOf('@') + 1);
            String results =
                    verified
                            ? "Authentication-Results: mx.practice.example; dmarc=pass header.from="
                                    + domain
                                    + "\n"
                            : "";
            String mail =
                    "Return-Path: <%s>\n%sFrom: Ana <%s>\nTo: <%s>\nSubject: %s\nMessage-ID: %s\n%sMIME-Version: 1.0\nContent-Type: %s\n\n%s\n"
                            .formatted(
                                    address, results, address, ADDRESS, subject, id, fields, type,
                                    body);
            deliver(mail);
        }

        List<MimeMessage> received() throws MessagingException {
            return Stream.of(server.getReceivedMessagesForDomain(address)).toList();
        }

        /** The program's mail of this number to them, from 1; waits for it. */
        MimeMessage reply(int number) throws MessagingException {
            await().atMost(PATIENCE).until(() -> received().size() >= number);
            return received().get(number - 1);
        }
    }

    void deliver(String mail) {
        try {
            server.getUserManager()
                    .getUser(ADDRESS)
                    .deliver(
                            new MimeMessage(
                                    Session.getInstance(new Properties()),
                                    new ByteArrayInputStream(
                                            mail.replace("\n", "\r\n")
                                                    .getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The plain text of a mail of ours. */
    static String words(Message mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(parley.at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** The value of a metric, its labels included in the name; 0 when it is not there. */
    double metric(String nameWithLabels) throws IOException, InterruptedException {
        return Arrays.stream(get("/metrics").split("\n", -1))
                .filter(line -> line.startsWith(nameWithLabels + " "))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(nameWithLabels.length() + 1)))
                .sum();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("logs/parley.log"));
    }

    @Override
    public void close() {
        parley.close();
        client.close();
        server.stop();
    }
}
