package dev.parley.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.inbound.Attachment;
import dev.parley.mail.MailChat;
import dev.parley.mail.MailFixture;
import dev.parley.mail.Mails;
import dev.parley.mail.message.MailReader;
import dev.parley.mail.thread.MailThreads;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An answer reaches its person, in its thread, once, and whatever the server says is understood.
 */
@ExtendWith(StorageExtension.class)
final class MailChannelTest {

    private final Storage storage;
    private MailFixture mail;
    private final String ana = "ana-" + UUID.randomUUID() + "@example.org";

    MailChannelTest(Storage storage) {
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

    private MailChat asked(String subject) throws Exception {
        String lines =
                Mails.with(
                        Mails.from(ana, ana + ".2", subject, "Open?"),
                        "References: <0@example.org>");
        return mail.the(MailThreads.class)
                .place(MailReader.read(Mails.of(lines)), ana, false, Instant.now())
                .chat();
    }

    private static OutboundMessage words(RichText text, Optional<MessageReference> quotes) {
        return new OutboundMessage(text, quotes, Optional.empty());
    }

    private Delivery answer(MailChat chat, long row, RichText text) {
        return mail.the(Channel.class)
                .deliver(
                        new Outbound(
                                new OutboundId(row),
                                chat.with(MailFixture.ADDRESS),
                                words(text, Optional.of(new MessageReference("<" + ana + ".2>")))));
    }

    private MimeMessage received(int number) {
        return mail.receivedBy("example.org").get(number);
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    @Test
    void an_answer_stays_in_its_thread_and_says_that_a_machine_wrote_it() throws Exception {
        MailChat chat = asked("AW: Öffnungszeiten");
        Delivery delivery = answer(chat, 17, RichText.plain("We open at 9."));
        MimeMessage answer = received(0);
        assertThat(answer.getAllRecipients()).extracting(Object::toString).containsExactly(ana);
        assertThat(answer.getFrom()[0])
                .hasToString("Lakeside Practice <assistant@practice.example>");
        assertThat(answer.getSubject()).isEqualTo("Re: Öffnungszeiten");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<" + ana + ".2>");
        assertThat(answer.getHeader("References", " ").replaceAll("\\s+", " "))
                .isEqualTo("<0@example.org> <" + ana + ".2>");
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(answer.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(delivery)
                .isEqualTo(
                        new Delivery.Sent(
                                Optional.of(new MessageReference(answer.getMessageID()))));
        assertThat(part(answer, 0))
                .isEqualToNormalizingNewlines(
                        "We open at 9.\n\n-- \nLakeside Practice\n04 65 71 20 00\n");
    }

    @Test
    void an_answer_that_is_sent_again_is_the_same_mail() throws Exception {
        MailChat chat = asked("Hours");
        answer(chat, 17, RichText.plain("We open at 9."));
        answer(chat, 17, RichText.plain("We open at 9."));
        answer(chat, 18, RichText.plain("And close at 5."));
        assertThat(received(0).getMessageID())
                .isEqualTo(received(1).getMessageID())
                .isNotEqualTo(received(2).getMessageID())
                .matches("<[0-9a-f]{24}\\.17@practice\\.example>");
    }

    @Test
    void whoever_answers_our_mail_is_in_the_same_thread() throws Exception {
        MailChat chat = asked("Hours");
        answer(chat, 17, RichText.plain("We open at 9."));
        String reply =
                Mails.with(
                        Mails.from(ana, ana + ".3", "Different", "And?"),
                        "In-Reply-To: " + received(0).getMessageID());
        assertThat(
                        mail.the(MailThreads.class)
                                .place(MailReader.read(Mails.of(reply)), ana, false, Instant.now())
                                .chat())
                .isEqualTo(chat);
    }

    @Test
    void no_word_becomes_markup_and_links_lead_somewhere() throws Exception {
        restart(Map.of("parley.public-url", "https://bot.example.org/"));
        RichText text =
                new RichText(
                        List.of(
                                new Span("<script>&\n", Set.of(Style.BOLD), Optional.empty()),
                                new Span("Hours", Set.of(), Optional.of("/passages/7")),
                                new Span("bad", Set.of(), Optional.of("javascript:alert(1)"))));
        answer(asked("Hours"), 17, text);
        assertThat(part(received(0), 1))
                .contains("<b>&lt;script&gt;&amp;<br></b>")
                .contains("<a href=\"https://bot.example.org/passages/7\">Hours</a>bad")
                .contains("Lakeside Practice")
                .doesNotContain("javascript:", "<script");
        assertThat(part(received(0), 0)).contains("Hours <https://bot.example.org/passages/7>bad");
    }

    @Test
    void a_subject_cannot_bring_fields_of_its_own() throws Exception {
        answer(asked("=?utf-8?q?Hi=0D=0ABcc:_all@x.example?="), 17, RichText.plain("Hello"));
        assertThat(received(0).getSubject()).isEqualTo("Re: Hi Bcc: all@x.example");
        assertThat(received(0).getHeader("Bcc")).isNull();
    }

    @Test
    void mails_are_signed_where_there_is_a_key() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        restart(Map.of("parley.mail.dkim.key", pem, "parley.mail.dkim.selector", "p1"));
        Delivery delivery = answer(asked("Hours"), 17, RichText.plain("We open at 9."));
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        received(0).writeTo(raw);
        assertThat(raw.toString(StandardCharsets.US_ASCII).replaceAll("\r\n\\s+", " "))
                .contains("DKIM-Signature: ")
                .contains("d=practice.example")
                .contains("s=p1")
                .containsPattern("h=[^;]*From:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "cut",
            textBlock =
                    """
                    hello | 421 busy             | Failed
                    MAIL  | 452 no space         | Failed
                    MAIL  | 552 too large        | Refused
                    RCPT  | 450 greylisted       | Failed
                    RCPT  | 550 no such user     | Unreachable
                    RCPT  | 554 policy           | Refused
                    RCPT  | cut                  | Failed
                    DATA  | 451 later            | Failed
                    DATA  | cut                  | Failed
                    .     | 451 later            | Failed
                    .     | 550 spam             | Refused
                    .     | cut                  | Uncertain
                    .     | 250 taken            | Sent
                    QUIT  | cut                  | Sent
                    """)
    void the_servers_replies_are_understood(String command, @Nullable String reply, String outcome)
            throws Exception {
        try (ScriptedSmtp smtp =
                new ScriptedSmtp(Map.of(command, Optional.ofNullable(reply).orElse("")))) {
            restart(Map.of("parley.smtp.port", smtp.port()));
            Delivery delivery = answer(asked("Hours"), 17, RichText.plain("We open at 9."));
            assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(delivery.toString()).doesNotContain("example.org");
        }
    }

    @Test
    void a_server_that_is_away_has_taken_nothing() throws Exception {
        restart(Map.of("parley.smtp.port", 1));
        assertThat(answer(asked("Hours"), 17, RichText.plain("We open at 9.")))
                .isEqualTo(
                        new Delivery.Failed(
                                "nothing listens there: check PARLEY_SMTP_HOST and PARLEY_SMTP_PORT"));
    }

    @Test
    void a_file_is_fetched_from_the_mailbox_and_may_be_gone() throws Exception {
        mail.arrives(
                """
                From: ana@example.org
                Message-ID: <file@example.org>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Please read.
                --b
                Content-Type: text/csv
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=a.csv

                YSxiLGM=
                --b--
                """);
        long validity = mail.folder().getUidValidity();
        long uid = mail.folder().getNonDeletedMessages().getFirst().getUid();
        assertThat(opened(validity + "/" + uid + "/1/<file@example.org>")).isEqualTo("a,b,c");
        assertThat(opened(validity + 1 + "/99/1/<file@example.org>")).isEqualTo("a,b,c");
        assertThatThrownBy(() -> opened(validity + "/99/1/<file@example.org>"))
                .isInstanceOf(AttachmentGoneException.class);
    }

    private String opened(String reference) throws Exception {
        var attachment =
                new Attachment(
                        Attachment.Kind.DOCUMENT,
                        reference,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var where = new MailChat(ana, false, "t").with(MailFixture.ADDRESS);
        try (var content = mail.the(Channel.class).open(where, attachment)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
