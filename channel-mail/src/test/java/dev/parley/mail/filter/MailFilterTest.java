package dev.parley.mail.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.mail.MailConfig;
import dev.parley.mail.Mails;
import dev.parley.mail.message.MailReader;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a person wrote to us is answered. */
final class MailFilterTest {

    private static final String ANA =
            Mails.from("ana@example.org", "1@example.org", "Hours", "Are you open?");

    private static Verdict judge(String mail) throws Exception {
        return judge(mail, Optional.of("mx.practice.example"), Optional.empty());
    }

    private static Verdict judge(String mail, Optional<String> authservId, Optional<String> rspamd)
            throws Exception {
        MailConfig config =
                new MailConfig(
                        "assistant@practice.example",
                        30,
                        authservId,
                        20,
                        20_971_520,
                        rspamd,
                        Duration.ofDays(1),
                        Optional.empty());
        byte[] raw = Mails.of(mail);
        try (SpamCheck spam = new SpamCheck(config, new SimpleMeterRegistry())) {
            return new MailFilter(config, spam).judge(MailReader.read(raw), raw);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Auto-Submitted: auto-replied               | auto-reply
                    Auto-Submitted: auto-generated (rejected)  | auto-reply
                    Auto-Submitted: auto-notified; owner-email="a@b" | auto-reply
                    List-Id: <news.example.org>                | list
                    List-Unsubscribe: <mailto:a@b.example>     | list
                    Precedence: bulk                           | bulk
                    Precedence: auto_reply                     | bulk
                    X-Autoreply: yes                           | auto-reply
                    X-Spam-Flag: YES                           | spam
                    Return-Path: <>                            | bounce
                    """)
    void a_field_tells_that_no_person_wrote(String field, String kind) throws Exception {
        assertThat(judge(Mails.with(ANA, field))).isEqualTo(new Verdict.Ignore(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: All",
                "Precedence: first-class",
                "X-Spam-Flag: NO"
            })
    void a_field_that_people_write_too_is_no_sign(String field) throws Exception {
        assertThat(judge(Mails.with(ANA, field))).isEqualTo(new Verdict.Answer(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Out of Office: back on Monday",
                "Automatic reply: Hours",
                "Réponse automatique : Horaires",
                "Răspuns automat: Program",
                "=?utf-8?q?R=C3=A9ponse_automatique?="
            })
    void a_subject_tells_that_somebody_is_away(String subject) throws Exception {
        assertThat(judge(Mails.from("ana@example.org", "1@x", subject, "I am away.")))
                .isEqualTo(new Verdict.Ignore("auto-reply"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@x.example",
                "noreply@x.example",
                "MAILER-DAEMON@x.example",
                "bounces+17@x.example"
            })
    void nobody_reads_what_is_sent_to_some_addresses(String address) throws Exception {
        assertThat(judge(Mails.from(address, "1@x", "Hello", "Hello")))
                .isEqualTo(new Verdict.Ignore("no-reply"));
    }

    @Test
    void our_own_mail_and_mail_to_many_is_not_answered() throws Exception {
        assertThat(judge(Mails.from("Assistant@Practice.example", "1@x", "Hello", "Hello")))
                .isEqualTo(new Verdict.Ignore("own"));
        String many = "Cc: " + "a@b.example, ".repeat(30) + "c@d.example";
        assertThat(judge(Mails.with(ANA, many))).isEqualTo(new Verdict.Ignore("to-many"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mx.practice.example; dmarc=pass header.from=example.org                     | true
                    mx.practice.example 1; dkim=pass (2048 bit) header.d=example.org            | true
                    MX.practice.example; spf=pass smtp.mailfrom=ana@example.org                 | true
                    mx.practice.example; dmarc=fail header.from=example.org; dkim=pass header.d=example.org | false
                    mx.practice.example; dkim=pass header.d=evil.example                        | false
                    mx.practice.example; dkim=pass header.d=mail.example.org                    | false
                    mx.practice.example; dkim=pass header.d=org                                 | false
                    mx.practice.example; spf=pass smtp.mailfrom=bounces@evil.example            | false
                    mx.practice.example; dkim=fail header.d=example.org; spf=none               | false
                    mx.practice.example; none                                                   | false
                    mx.evil.example; dmarc=pass header.from=example.org                         | false
                    mx.evil.example (; mx.practice.example); dmarc=pass header.from=example.org | false
                    mx.practice.example; dkim=none (dkim=pass header.d=example.org)             | false
                    mx.practice.example; spf=none reason="; dmarc=pass header.from=example.org" | false
                    """)
    void only_our_own_mail_server_vouches_for_a_sender(String results, boolean verified)
            throws Exception {
        assertThat(judge(Mails.with(ANA, "Authentication-Results: " + results)))
                .isEqualTo(new Verdict.Answer(verified));
    }

    @Test
    void nobody_is_verified_while_it_is_not_known_whose_word_counts() throws Exception {
        String mail =
                Mails.with(ANA, "Authentication-Results: mx; dmarc=pass header.from=example.org");
        assertThat(judge(mail, Optional.empty(), Optional.empty()))
                .isEqualTo(new Verdict.Answer(false));
    }

    private static final String REPORT =
            """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.practice.example>
            To: assistant@practice.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            Message-ID: <b@mx>
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.practice.example

            Final-Recipient: rfc822; ana@example.org
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 5.1.1 <ana@example.org>: unknown
            --b
            Content-Type: message/rfc822

            From: assistant@practice.example
            Message-ID: <ours@practice.example>
            Subject: Re: Hours

            We open at 9.
            --b--
            """;

    private static String report(String action, String status) {
        return REPORT.replace("{action}", action).replace("{status}", status);
    }

    @Test
    void a_bounce_names_the_mail_that_did_not_arrive_and_why_without_the_address()
            throws Exception {
        Verdict verdict = judge(report("failed", "5.1.1"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Undelivered.class,
                        undelivered -> {
                            assertThat(undelivered.bounce().messages())
                                    .containsExactly("<ours@practice.example>");
                            assertThat(undelivered.bounce().reason())
                                    .isEqualTo("5.1.1: there is no such address");
                        });
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "delivered,2.0.0", "relayed,2.0.0"})
    void a_report_of_a_delay_or_a_success_is_no_failure(String action, String status)
            throws Exception {
        assertThat(judge(report(action, status))).isEqualTo(new Verdict.Ignore("bounce"));
    }

    @ParameterizedTest
    @CsvSource({
        "200,reject,true",
        "200,add header,true",
        "200,no action,false",
        "200,greylist,false",
        "500,reject,false"
    })
    void rspamd_judges_where_there_is_one_and_is_not_waited_for(
            int status, String action, boolean spam) throws Exception {
        JsonNode answer = new ObjectMapper().valueToTree(Map.of("action", action, "score", 15));
        try (LoopbackServer rspamd = LoopbackServer.start(_ -> Reply.json(status, answer))) {
            assertThat(judge(ANA, Optional.empty(), Optional.of(rspamd.url() + "/")))
                    .isEqualTo(spam ? new Verdict.Ignore("spam") : new Verdict.Answer(false));
        }
    }

    @Test
    void mail_goes_on_when_rspamd_is_away() throws Exception {
        assertThat(judge(ANA, Optional.empty(), Optional.of("http://127.0.0.1:1")))
                .isEqualTo(new Verdict.Answer(false));
    }
}
