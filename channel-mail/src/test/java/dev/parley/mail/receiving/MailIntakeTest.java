package dev.parley.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.inbound.InboundContent.Unsupported;
import dev.parley.mail.MailFixture;
import dev.parley.mail.Mails;
import dev.parley.mail.RecordingReceipts;
import dev.parley.mail.receiving.FetchedMail.MailPlace;
import dev.parley.receipt.Receipt;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a mail becomes in the inbox: whose words, in which conversation, with which files. */
@ExtendWith(StorageExtension.class)
final class MailIntakeTest {

    private static final String VERIFIED =
            "Authentication-Results: mx; dmarc=pass header.from=example.org";

    private final MailFixture mail;

    /** Nobody who wrote in another test. */
    private final String ana = "ana-" + UUID.randomUUID() + "@example.org";

    private long uid;

    MailIntakeTest(Storage storage) {
        mail =
                MailFixture.start(
                        storage,
                        Map.of("parley.mail.authserv-id", "mx", "parley.mail.replies-per-hour", 5));
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private static String id() {
        return UUID.randomUUID() + "@example.org";
    }

    private Inbound accepted(String lines) throws InterruptedException {
        return accepted(lines, true);
    }

    private Inbound accepted(String lines, boolean whole) throws InterruptedException {
        byte[] raw = Mails.of(lines);
        uid++;
        MailPlace place = new MailPlace(7, uid, Instant.parse("2026-11-20T10:00:00Z"));
        mail.the(MailIntake.class)
                .accept(new FetchedMail(place, whole ? raw.length : 30_000_000, whole, raw));
        return mail.inbox().stored().getLast();
    }

    private InboundContent content(String lines) throws InterruptedException {
        return accepted(lines).content();
    }

    private String chat(String lines) throws InterruptedException {
        return accepted(lines).conversation().chat();
    }

    private String from(String id, String subject, String text) {
        return Mails.from(ana, id, subject, text);
    }

    private static String answering(String mail, String field, String id) {
        return Mails.with(mail, field + ": <" + id + ">");
    }

    @Test
    void a_mail_is_its_words_its_author_and_its_place() throws Exception {
        String id = id();
        Inbound inbound = accepted(Mails.with(from(id, "Hours", "Are you open?"), VERIFIED));
        assertThat(inbound.content()).isEqualTo(new Text("Are you open?"));
        assertThat(inbound.sender().address()).isEqualTo(PersonAddress.parse("mail:" + ana));
        assertThat(inbound.sender().name()).isEqualTo("Ana Pop");
        assertThat(inbound.sender().unverified()).isFalse();
        assertThat(inbound.message().orElseThrow().value()).isEqualTo("<" + id + ">");
        assertThat(inbound.position()).isEqualTo((7L << 32) + 1);
    }

    @Test
    void who_only_claims_to_be_somebody_is_another_person_in_another_conversation()
            throws Exception {
        String first = id();
        String own = chat(Mails.with(from(first, "Hours", "Are you open?"), VERIFIED));
        Inbound forged = accepted(answering(from(id(), "Re: Hours", "And?"), "In-Reply-To", first));
        assertThat(forged.conversation().chat()).isNotEqualTo(own);
        assertThat(forged.sender().unverified()).isTrue();
        assertThat(forged.sender().address())
                .isEqualTo(PersonAddress.parse("mail:unverified:" + ana));
    }

    @Test
    void answers_stay_in_the_thread_by_reference_or_by_subject() throws Exception {
        String first = id();
        String second = id();
        String thread = chat(from(first, "Hours", "Are you open?"));
        assertThat(chat(answering(from(second, "Something else", "And?"), "In-Reply-To", first)))
                .isEqualTo(thread);
        assertThat(chat(answering(from(id(), "", "And?"), "References", "x@y> <" + second)))
                .isEqualTo(thread);
        assertThat(chat(from(id(), "RE: hours", "And?"))).isEqualTo(thread);
    }

    @Test
    void a_new_mail_begins_a_thread_and_nobody_gets_into_another_persons() throws Exception {
        String first = id();
        String thread = chat(from(first, "Hours", "Are you open?"));
        assertThat(chat(from(id(), "Hours", "Are you open?"))).isNotEqualTo(thread);
        String stranger = Mails.from("eve-" + ana, id(), "Re: Hours", "And?");
        assertThat(chat(answering(stranger, "In-Reply-To", first)))
                .isNotEqualTo(thread)
                .startsWith("unverified:eve-");
    }

    @Test
    void more_mails_within_an_hour_than_allowed_are_stored_and_not_answered() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(content(from(id(), "Hours", "Are you open?"))).isInstanceOf(Text.class);
        }
        String last = from(id(), "Hours", "Are you open?");
        assertThat(content(last)).isEqualTo(new Ignored("too-many"));
        assertThat(content(Mails.from("bob-" + ana, id(), "Hours", "Are you open?")))
                .isInstanceOf(Text.class);
    }

    @Test
    void commands_stand_in_the_first_line_or_in_the_subject() throws Exception {
        assertThat(content(from(id(), "x", "/Language ro\n\nThank you")))
                .isEqualTo(new Command("language", "ro"));
        assertThat(content(from(id(), "Re: /help", ""))).isEqualTo(new Command("help", ""));
        assertThat(content(from(id(), "x", "1/2 or /3"))).isEqualTo(new Text("1/2 or /3"));
        assertThat(content(from(id(), "x", "/opt-out"))).isEqualTo(new Text("/opt-out"));
    }

    @Test
    void a_question_may_stand_in_the_subject_and_an_empty_answer_is_empty() throws Exception {
        assertThat(content(from(id(), "Are you open on Sundays?", "")))
                .isEqualTo(new Text("Are you open on Sundays?"));
        assertThat(content(from(id(), "Re: Hours", "> We open at 9."))).isEqualTo(new Text(""));
    }

    @Test
    void stop_ends_all_threads_of_a_person_and_start_begins_again() throws Exception {
        String question = from(id(), "Hours", "Are you open?");
        assertThat(content(from(id(), "Hours", "Stop!"))).isEqualTo(new Command("opt-out", ""));
        assertThat(content(question)).isEqualTo(new Ignored("opted-out"));
        assertThat(content(Mails.with(from(id(), "Hours", "Are you open?"), VERIFIED)))
                .as("who claims to be Ana does not speak for her")
                .isInstanceOf(Text.class);
        assertThat(content(from(id(), "START", ""))).isEqualTo(new Command("opt-in", ""));
    }

    private String withFiles(String parts) {
        return """
        From: %s
        To: assistant@practice.example
        Subject: Files
        Message-ID: <%s>
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Please read.
        %s
        --b--
        """
                .formatted(ana, id(), parts);
    }

    private static final String FILES =
            """
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=a.pdf

            x
            --b
            Content-Type: image/png
            Content-ID: <logo>
            Content-Disposition: inline

            x
            --b
            Content-Type: application/ms-tnef; name=winmail.dat

            x
            --b
            Content-Type: application/pgp-signature; name=signature.asc

            x
            """;

    @Test
    void files_are_told_with_what_fetches_them() throws Exception {
        InboundContent content = content(withFiles(FILES));
        assertThat(content)
                .isInstanceOfSatisfying(
                        Attached.class,
                        attached -> {
                            assertThat(attached.text()).isEqualTo("Please read.");
                            assertThat(attached.attachments())
                                    .extracting(file -> file.name().orElse(""))
                                    .containsExactly("a.pdf", "winmail.dat");
                            assertThat(attached.attachments().getFirst().reference())
                                    .startsWith("7/1/1/<");
                        });
    }

    @Test
    void a_mail_that_is_too_large_is_told_by_its_size_alone() throws Exception {
        InboundContent content = accepted(from(id(), "Films", ""), false).content();
        assertThat(content)
                .isInstanceOfSatisfying(
                        Attached.class,
                        attached ->
                                assertThat(attached.attachments())
                                        .extracting(Attachment::bytes)
                                        .containsExactly(Optional.of(30_000_000L)));
    }

    @Test
    void what_nobody_here_can_read_is_told() throws Exception {
        String encrypted =
                withFiles(
                        "--b\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx");
        assertThat(content(encrypted)).isEqualTo(new Unsupported("encrypted"));
        String invitation =
                from(id(), "Meeting", "BEGIN:VCALENDAR")
                        .replace("text/plain", "text/calendar; method=REQUEST");
        assertThat(content(invitation)).isEqualTo(new Unsupported("invitation"));
    }

    @Test
    void a_signed_mail_is_read_like_any_other() throws Exception {
        String signed =
                withFiles("--b\nContent-Type: application/pgp-signature\n\nx")
                        .replace(
                                "multipart/mixed",
                                "multipart/signed; protocol=\"application/pgp-signature\"");
        assertThat(content(signed)).isEqualTo(new Text("Please read."));
    }

    @Test
    void automatic_mail_leaves_a_trace_without_its_words() throws Exception {
        Inbound trace =
                accepted(
                        Mails.with(
                                from(id(), "Hours", "I am away."), "Auto-Submitted: auto-replied"));
        assertThat(trace.content()).isEqualTo(new Ignored("auto-reply"));
        assertThat(trace.conversation().chat()).isEqualTo("not-answered");
        assertThat(mail.counted("parley.mail.received", "kind", "auto-reply")).isEqualTo(1);
    }

    private static final String BOUNCE =
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example
            Message-ID: <{id}>
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Action: failed
            Status: 5.2.2

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <ours@practice.example>

            --b--
            """;

    @Test
    void a_bounce_is_noted_with_the_mail_that_did_not_arrive() throws Exception {
        String bounce = BOUNCE.replace("{id}", id());
        assertThat(content(bounce)).isEqualTo(new Ignored("bounce"));
        List<Receipt> noted = mail.the(RecordingReceipts.class).noted();
        assertThat(noted)
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.message().value()).isEqualTo("<ours@practice.example>");
                    assertThat(receipt.reason()).hasValue("5.2.2: the mailbox is full or closed");
                });
    }
}
