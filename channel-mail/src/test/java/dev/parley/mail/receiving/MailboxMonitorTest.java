package dev.parley.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.StoredMessage;
import dev.parley.fixtures.RecordingQuarantine;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.mail.MailFixture;
import dev.parley.mail.MailStatus;
import dev.parley.mail.MailStatus.State;
import dev.parley.mail.Mails;
import dev.parley.mail.server.ImapConfig;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import jakarta.mail.Flags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail is read once, stored before it is marked, and no failure of the server is the end. */
@ExtendWith(StorageExtension.class)
final class MailboxMonitorTest {

    private final Storage storage;
    private MailFixture mail;

    MailboxMonitorTest(Storage storage) {
        this.storage = storage;
        this.mail = MailFixture.start(storage, Map.of());
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void restart(Map<String, Object> configuration) {
        mail.close();
        mail = MailFixture.start(storage, configuration);
    }

    private Thread watch() {
        Thread thread = mail.inBackground(mail.the(MailboxMonitor.class)::watch);
        await().until(() -> mail.the(MailStatus.class).state() instanceof State.Reading);
        return thread;
    }

    private void stop(Thread watching) throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    private void arrives(String id, String text) {
        mail.arrives(Mails.from("ana@example.org", id, "Question", text));
    }

    private List<String> texts() {
        return mail.inbox().stored().stream()
                .map(Inbound::content)
                .map(content -> content instanceof Text(String text) ? text : content.toString())
                .toList();
    }

    private boolean isSeen(int number) {
        List<StoredMessage> all = mail.folder().getNonDeletedMessages();
        return all.get(number).getFlags().contains(Flags.Flag.SEEN);
    }

    private String trouble() {
        return mail.the(MailStatus.class).trouble().orElse("");
    }

    @Test
    void a_mail_is_stored_as_soon_as_it_comes_and_marked_as_seen() throws Exception {
        arrives("old@x", "what was there before Parley");
        watch();
        arrives("1@x", "Are you open?");
        await().until(() -> texts().size() == 1);
        assertThat(texts()).containsExactly("Are you open?");
        await().until(() -> isSeen(1));
        assertThat(isSeen(0)).isFalse();
    }

    @Test
    void what_cannot_be_stored_is_not_marked_and_read_again() throws Exception {
        watch();
        mail.inbox().isAwayFor(1_000_000);
        arrives("1@x", "one");
        arrives("2@x", "two");
        await().until(() -> mail.inbox().refused() > 1);
        assertThat(trouble()).contains("is the database running?");
        assertThat(isSeen(0)).isFalse();
        mail.inbox().isAwayFor(0);
        await().until(() -> texts().size() == 2);
        assertThat(texts()).containsExactly("one", "two");
    }

    @Test
    void reading_goes_on_where_it_ended() throws Exception {
        Thread watching = watch();
        arrives("1@x", "one");
        await().until(() -> texts().size() == 1);
        await().until(() -> isSeen(0));
        stop(watching);
        arrives("2@x", "two");
        watch();
        await().until(() -> texts().size() == 2);
        assertThat(mail.inbox().duplicates()).isZero();
    }

    @Test
    void a_crash_between_storing_and_moving_on_has_a_mail_read_again_and_known() throws Exception {
        Thread watching = watch();
        arrives("1@x", "one");
        arrives("2@x", "two");
        await().until(() -> texts().size() == 2 && isSeen(1));
        stop(watching);
        JdbcPositions positions = mail.the(JdbcPositions.class);
        String name = mail.the(ImapConfig.class).name();
        Position read = positions.find(name).orElseThrow();
        long first = mail.folder().getNonDeletedMessages().getFirst().getUid();
        positions.keep(name, new Position(1, 0, read.readUntil(), read.ignoreBefore()));
        positions.keep(
                name, new Position(read.validity(), first, read.readUntil(), read.ignoreBefore()));
        arrives("3@x", "three");
        watch();
        await().until(() -> texts().size() == 3);
        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(mail.inbox().duplicates()).isEqualTo(1);
    }

    @Test
    void of_a_mail_that_is_too_large_only_the_fields_are_fetched() throws Exception {
        restart(Map.of("parley.mail.largest", 10_000));
        watch();
        arrives("1@x", "x".repeat(50_000));
        await().until(() -> mail.inbox().stored().size() == 1);
        assertThat(mail.inbox().stored().getFirst().content())
                .isInstanceOfSatisfying(
                        Attached.class,
                        sent -> {
                            assertThat(sent.text()).isEmpty();
                            assertThat(sent.attachments().getFirst().bytes().orElse(0L))
                                    .isGreaterThan(50_000L);
                        });
    }

    @Test
    void a_copy_of_a_mail_is_known_by_its_message_id() throws Exception {
        watch();
        arrives("1@x", "one");
        arrives("1@x", "one");
        arrives("2@x", "two");
        await().until(() -> texts().size() == 2);
        assertThat(mail.inbox().duplicates()).isEqualTo(1);
    }

    @Test
    void after_a_change_of_uidvalidity_nothing_is_answered_twice_or_forgotten() throws Exception {
        Thread watching = watch();
        arrives("1@x", "one");
        await().until(() -> texts().size() == 1);
        await().until(() -> isSeen(0));
        stop(watching);
        JdbcPositions positions = mail.the(JdbcPositions.class);
        Position position = positions.find(mail.the(ImapConfig.class).name()).orElseThrow();
        positions.keep(
                mail.the(ImapConfig.class).name(),
                new Position(
                        position.validity() + 1,
                        position.uid() + 1000,
                        position.readUntil(),
                        position.ignoreBefore()));
        arrives("2@x", "two");
        watch();
        await().until(() -> texts().size() == 2);
        assertThat(mail.inbox().duplicates()).isEqualTo(1);
    }

    @Test
    void a_password_that_is_refused_is_told_and_not_tried_all_the_time() throws Exception {
        restart(
                Map.of(
                        "parley.imap.password",
                        "wrong",
                        "parley.mail.retry.first",
                        "10s",
                        "parley.mail.retry.refused",
                        "10s"));
        mail.inBackground(mail.the(MailboxMonitor.class)::watch);
        await().until(() -> !trouble().isEmpty());
        assertThat(trouble())
                .isEqualTo(
                        "the IMAP server refuses the sign-in: check PARLEY_IMAP_USER and PARLEY_IMAP_PASSWORD, or the OAuth2 settings");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        restart(Map.of("parley.imap.folder", "Questions"));
        mail.inBackground(mail.the(MailboxMonitor.class)::watch);
        await().until(() -> !trouble().isEmpty());
        assertThat(trouble()).contains("PARLEY_IMAP_FOLDER");
    }

    @Test
    void a_certificate_that_nobody_knows_ends_the_connection() {
        // A server with a certificate that it signed itself, which complains when nobody takes it.
        try (MailFixture other = MailFixture.start(storage, Map.of())) {
            int port = other.server().getImaps().getPort();
            restart(Map.of("parley.imap.security", "tls", "parley.imap.port", port));
            mail.inBackground(mail.the(MailboxMonitor.class)::watch);
            await().until(() -> !trouble().isEmpty());
            assertThat(trouble())
                    .isEqualTo(
                            "the IMAP server's certificate is not one for PARLEY_IMAP_HOST that a known authority signed, so nothing was said to it");
        }
    }

    @Test
    void a_server_that_speaks_no_tls_is_told_apart_from_a_wrong_certificate() {
        restart(Map.of("parley.imap.security", "starttls"));
        mail.inBackground(mail.the(MailboxMonitor.class)::watch);
        await().until(() -> !trouble().isEmpty());
        assertThat(trouble()).contains("STARTTLS");
    }

    @Test
    void a_server_that_goes_away_is_found_again() throws Exception {
        watch();
        mail.server().getImap().stopService();
        await().until(() -> mail.the(MailStatus.class).state() instanceof State.Troubled);
        assertThat(trouble()).isNotEmpty();
    }

    @Test
    void what_cannot_be_read_is_quarantined_and_the_next_mail_is_answered() throws Exception {
        watch();
        mail.arrives("Subject: nobody\n\nsaid this");
        arrives("2@x", "two");
        await().until(() -> texts().size() == 2);
        assertThat(mail.inbox().stored().getFirst().content()).isEqualTo(new Ignored("unreadable"));
        assertThat(mail.the(RecordingQuarantine.class).kept())
                .singleElement()
                .asString()
                .startsWith("it does not say from which one address it is");
        assertThat(mail.counted("parley.mail.received", "kind", "unreadable")).isEqualTo(1);
    }
}
