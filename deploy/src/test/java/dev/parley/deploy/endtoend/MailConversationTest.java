package dev.parley.deploy.endtoend;

import static dev.parley.deploy.endtoend.MailWorld.words;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deploy.endtoend.MailWorld.Correspondent;
import dev.parley.quarantine.Quarantine;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person who writes mail meets: Parley as it starts by default, without a model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailConversationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailWorld world;

    MailConversationTest(@TempDir Path folder) {
        world =
                new MailWorld(
                        folder,
                        Map.of(
                                "PARLEY_OPERATORS", "mail:ops@example.org",
                                "PARLEY_MAIL_REPLIES_PER_HOUR", "8"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /** Its transcript stands in the module's documentation. */
    @Test
    void the_scripted_conversation() throws Exception {
        Correspondent ana = world.person("ana@example.org");
        String question = ana.writes("Opening hours", "Are you open on Saturdays?\n\n-- \nAna Pop");
        MimeMessage first = ana.reply(1);
        assertThat(words(first)).contains("9:00 to 12:00", "[1]", "Sources", "automatic");
        assertThat(first.getSubject()).isEqualTo("Re: Opening hours");
        assertThat(first.getHeader("In-Reply-To")).containsExactly(question);

        ana.answers(first, "What does a home visit cost?");
        MimeMessage second = ana.reply(2);
        assertThat(words(second)).contains("45").doesNotContain("automatic assistant");
        assertThat(second.getHeader("References", " ")).contains(first.getMessageID());

        ana.sends(
                "Re: Opening hours",
                "References: " + second.getMessageID() + "\n",
                "multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=question.txt\n\n"
                        + Base64.getEncoder()
                                .encodeToString("Are you open on Saturdays?".getBytes(UTF_8))
                        + "\n--b--");
        assertThat(words(ana.reply(3))).contains("9:00 to 12:00");

        changesLanguageAndLeaves(ana);
        // How the answers to questions are put is the assistant's; the rest is said word for word.
        for (MimeMessage reply : ana.received().subList(3, 8)) {
            standsInTranscript(reply);
        }
    }

    private static void changesLanguageAndLeaves(Correspondent ana) throws Exception {
        ana.answers(ana.reply(3), "Please answer in French");
        assertThat(words(ana.reply(4))).contains("answer yes or no");
        ana.answers(ana.reply(4), "Yes\n\nSent from my iPhone");
        assertThat(words(ana.reply(5))).startsWith("Désormais");
        ana.answers(ana.reply(5), "/settings");
        assertThat(words(ana.reply(6))).contains("Français");
        ana.answers(ana.reply(6), "/reset");
        ana.reply(7);
        ana.answers(ana.reply(7), "Stop");
        ana.reply(8);
    }

    private static void standsInTranscript(MimeMessage reply) throws Exception {
        assertThat(Path.of("..", "channel-mail", "docs", "transcript.md"))
                .content()
                .contains("```text\n" + words(reply).replace("\r\n", "\n") + "```");
    }

    @Test
    void a_forged_operator_is_nobody_and_changes_nothing() throws Exception {
        Correspondent operator = world.person("ops@example.org");
        operator.writes("Letters", "/deadletters");
        String told = words(operator.reply(1));
        Correspondent forger = world.stranger("ops@example.org");
        forger.writes("/deadletters", "");
        assertThat(words(operator.reply(2))).isNotEqualTo(told).contains("/help");
    }

    @Test
    void two_programs_that_answer_each_other_stop_by_their_headers() throws Exception {
        Correspondent bot = world.person("bot@robots.example");
        bot.writes("Hello", "Are you open on Saturdays?");
        MimeMessage answer = bot.reply(1);
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        double ignored = world.metric("parley_mail_received_total{kind=\"auto-reply\"}");
        bot.sends(
                "Re: Hello",
                "Auto-Submitted: auto-replied\nIn-Reply-To: " + answer.getMessageID() + "\n",
                "text/plain",
                "Are you open on Saturdays?");
        await().atMost(PATIENCE)
                .until(() ->
                        world.metric("parley_mail_received_total{kind=\"auto-reply\"}") > ignored);
        assertThat(bot.received()).hasSize(1);
    }

    @Test
    void two_programs_without_such_headers_stop_by_their_number() throws Exception {
        Correspondent bot = world.person("rude@robots.example");
        for (int i = 1; i <= 8; i++) {
            bot.writes("Hello " + i, "Are you open on Saturdays?");
            bot.reply(i);
        }
        bot.writes("Hello again", "Are you open on Saturdays?");
        await().atMost(PATIENCE)
                .until(() -> world.metric("parley_mail_received_total{kind=\"too-many\"}") == 1);
        assertThat(bot.received()).hasSize(8);
    }

    @Test
    void a_mail_that_is_brought_again_after_a_restart_is_answered_once_and_in_order()
            throws Exception {
        Correspondent max = world.person("max@once.example");
        max.arrives(
                "<twice@once.example>", "Hours", "", "text/plain", "Are you open on Saturdays?");
        max.reply(1);
        world.stop();
        max.arrives(
                "<twice@once.example>", "Hours", "", "text/plain", "Are you open on Saturdays?");
        max.writes("Cost", "What does a home visit cost?");
        world.startAgain();
        assertThat(words(max.reply(2))).contains("45");
        max.writes("Hours", "/help");
        max.reply(3);
        assertThat(max.received()).hasSize(3);
    }

    @Test
    void a_bounce_makes_the_answer_a_dead_letter() throws Exception {
        Correspondent gone = world.person("gone@bounce.example");
        gone.writes("Hours", "Are you open on Saturdays?");
        String ours = gone.reply(1).getMessageID();
        world.deliver(
                """
                Return-Path: <>
                From: MAILER-DAEMON@mx.practice.example
                Message-ID: <bounce@mx.practice.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """
                        .formatted(ours));
        await().atMost(PATIENCE)
                .until(() -> world.log().contains("5.1.1: there is no such address"));
    }

    @Test
    void what_cannot_be_read_is_listed_and_others_are_answered() throws Exception {
        world.deliver("Subject: from nobody\n\nhello");
        Correspondent lea = world.person("lea@example.net");
        lea.writes("Hours", "Are you open on Saturdays?");
        lea.reply(1);
        assertThat(world.part(Quarantine.class).latest(10))
                .anyMatch(kept -> kept.reason().contains("from which one address"));
    }

    @Test
    void a_password_that_stops_working_is_told_and_nothing_else_stops() throws Exception {
        world.stop();
        world.changesPassword("another");
        world.startAnyway();
        await().atMost(PATIENCE).until(() -> world.get("/ready").contains("PARLEY_IMAP_PASSWORD"));
        assertThat(world.get("/ready"))
                .contains("\"status\":\"UP\"", "the IMAP server refuses the sign-in");
        world.stop();
        world.changesPassword(MailWorld.PASSWORD);
        world.startAgain();
        assertThat(world.get("/ready")).doesNotContain("PARLEY_IMAP_PASSWORD");
    }

    @Test
    void nothing_personal_is_logged_and_the_state_is_shown() throws Exception {
        Correspondent zoe = world.person("zoe.quill@secret.example");
        zoe.writes("About Quillfeather", "My number is 06 39 98 12 34, are you open on Saturday?");
        zoe.reply(1);
        assertThat(world.log())
                .doesNotContain("zoe.quill")
                .doesNotContain("Quillfeather")
                .doesNotContain("06 39 98 12 34");
        assertThat(world.metric("parley_mail_up")).isEqualTo(1);
        assertThat(world.get("/ready")).contains("\"mail\":\"UP\"");
    }
}
