package dev.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mail.server.ImapConfig;
import dev.parley.mail.server.SmtpConfig;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults that operators rely on. */
final class MailConfigTest {

    private static final Map<String, Object> LEAST =
            Map.of(
                    "parley.mail.address", "Assistant@Example.org",
                    "parley.imap.host", "imap.example.org",
                    "parley.imap.user", "assistant",
                    "parley.smtp.host", "smtp.example.org");

    private static ApplicationContext with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(LEAST);
        all.putAll(more);
        return ApplicationContext.run(all, "test");
    }

    @Test
    void little_has_to_be_set() {
        try (ApplicationContext context = with(Map.of())) {
            MailConfig mail = context.getBean(MailConfig.class);
            assertThat(mail.address()).isEqualTo("assistant@example.org");
            assertThat(mail.domain()).isEqualTo("example.org");
            assertThat(mail.pollSeconds()).isEqualTo(30);
            assertThat(mail.repliesPerHour()).isEqualTo(20);
            assertThat(mail.largest()).isEqualTo(20 * 1024 * 1024);
            assertThat(mail.remembered()).isEqualTo(Duration.ofDays(365));
            assertThat(mail.authservId()).isEmpty();
            assertThat(mail.rspamd()).isEmpty();
            assertThat(context.getBean(ImapConfig.class).name())
                    .isEqualTo("assistant@imap.example.org:993/INBOX");
            assertThat(context.getBean(SmtpConfig.class))
                    .hasToString("SmtpConfig[smtp.example.org:465, tls]");
        }
    }

    @Test
    void ports_follow_from_the_security() {
        try (ApplicationContext context =
                with(
                        Map.of(
                                "parley.imap.security",
                                "starttls",
                                "parley.smtp.security",
                                "starttls"))) {
            assertThat(context.getBean(ImapConfig.class).name()).contains(":143/");
            assertThat(context.getBean(SmtpConfig.class))
                    .hasToString("SmtpConfig[smtp.example.org:587, starttls]");
        }
    }

    @Test
    void rspamd_is_asked_for_a_judgement() {
        try (ApplicationContext context =
                with(Map.of("parley.mail.rspamd-url", "http://127.0.0.1:11333/"))) {
            assertThat(context.getBean(MailConfig.class).rspamd())
                    .hasValue(URI.create("http://127.0.0.1:11333/checkv2"));
        }
    }

    @Test
    void a_wrong_value_is_named_with_what_is_expected() {
        assertThatThrownBy(() ->
                        with(Map.of("parley.mail.address", "nobody")).getBean(MailConfig.class))
                .rootCause()
                .hasMessage(
                        "PARLEY_MAIL_ADDRESS is 'nobody': expected a mail address such as assistant@example.org");
        assertThatThrownBy(
                        () -> with(Map.of("parley.imap.security", "ssl")).getBean(ImapConfig.class))
                .rootCause()
                .hasMessage("PARLEY_IMAP_SECURITY is 'ssl': expected tls, starttls or none");
    }

    @Test
    void without_an_address_there_is_no_channel() {
        try (ApplicationContext context = ApplicationContext.run("test")) {
            assertThat(context.containsBean(MailConfig.class)).isFalse();
        }
    }
}
