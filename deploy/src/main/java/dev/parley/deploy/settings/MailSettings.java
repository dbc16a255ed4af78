package dev.parley.deploy.settings;

import dev.parley.deploy.problem.CannotStartException;
import java.util.List;

/** What the mail channel needs, beside its own address. */
final class MailSettings {

    private static final Check SECURITY = Check.oneOf("tls", "starttls", "none");
    private static final Check HOST =
            Check.shape("a host name or an IP address", "[A-Za-z0-9.:_-]+");
    private static final Check PORT = Check.wholeNumber(1, 65_535);

    private static final Setting IMAP_HOST =
            Setting.of("PARLEY_IMAP_HOST", "the server where mail comes in")
                    .checked(HOST)
                    .property("parley.imap.host");

    private static final Setting IMAP_USER =
            Setting.of("PARLEY_IMAP_USER", "who signs in to the mailbox")
                    .property("parley.imap.user");

    private static final Setting IMAP_PASSWORD =
            Setting.of("PARLEY_IMAP_PASSWORD", "the mailbox's password")
                    .secret()
                    .property("parley.imap.password");

    private static final Setting SMTP_HOST =
            Setting.of("PARLEY_SMTP_HOST", "the server where mail goes out")
                    .checked(HOST)
                    .property("parley.smtp.host");

    private static final Setting SMTP_USER =
            Setting.of("PARLEY_SMTP_USER", "who signs in to send")
                    .otherwise("none: no sign-in")
                    .property("parley.smtp.user");

    private static final Setting SMTP_PASSWORD =
            Setting.of("PARLEY_SMTP_PASSWORD", "the password for sending")
                    .secret()
                    .property("parley.smtp.password");

    private static final Setting OAUTH_TOKEN_URL =
            Setting.of("PARLEY_MAIL_OAUTH_TOKEN_URL", "where access tokens are fetched (OAuth2)")
                    .otherwise("none: passwords are used")
                    .checked(Check.url("https://oauth2.googleapis.com/token", "https", "http"))
                    .property("parley.mail.oauth.token-url");

    private static final Setting OAUTH_CLIENT_ID =
            Setting.of("PARLEY_MAIL_OAUTH_CLIENT_ID", "the id of the program at the provider")
                    .property("parley.mail.oauth.client-id");

    /** In the order in which they are shown. */
    static final List<Setting> ALL =
            List.of(
                    Setting.of(
                                    "PARLEY_MAIL_POLL_SECONDS",
                                    "seconds between looks where the server cannot tell of new mail")
                            .standard("30")
                            .checked(Check.wholeNumber(1, 3_600))
                            .property("parley.mail.poll-seconds"),
                    Setting.of(
                                    "PARLEY_MAIL_REPLIES_PER_HOUR",
                                    "mails of one person that are answered within an hour")
                            .standard("20")
                            .checked(Check.wholeNumber(1, 10_000))
                            .property("parley.mail.replies-per-hour"),
                    Setting.of("PARLEY_MAIL_RSPAMD_URL", "an Rspamd that judges mail")
                            .otherwise("none: the marks of our mail server count")
                            .checked(Check.url("http://127.0.0.1:11333", "http", "https"))
                            .property("parley.mail.rspamd-url"),
                    Setting.of(
                                    "PARLEY_MAIL_DKIM_KEY",
                                    "the private RSA key that signs our mail, in PEM")
                            .otherwise("none: mail is not signed here")
                            .secret()
                            .property("parley.mail.dkim.key"),
                    Setting.of(
                                    "PARLEY_MAIL_DKIM_SELECTOR",
                                    "the name of the public key in our domain's DNS")
                            .standard("parley")
                            .checked(
                                    Check.shape(
                                            "letters, digits, dots and hyphens",
                                            "[A-Za-z0-9.-]{1,63}"))
                            .property("parley.mail.dkim.selector"),
                    OAUTH_TOKEN_URL,
                    OAUTH_CLIENT_ID,
                    Setting.of("PARLEY_MAIL_OAUTH_CLIENT_SECRET", "the secret of the program there")
                            .secret()
                            .property("parley.mail.oauth.client-secret"),
                    Setting.of(
                                    "PARLEY_MAIL_OAUTH_REFRESH_TOKEN",
                                    "what the mailbox owner's consent gave")
                            .otherwise("none: the program signs in as itself")
                            .secret()
                            .property("parley.mail.oauth.refresh-token"),
                    Setting.of(
                                    "PARLEY_MAIL_OAUTH_SCOPE",
                                    "what is asked for, where the provider wants it said")
                            .property("parley.mail.oauth.scope"),
                    IMAP_HOST,
                    Setting.of("PARLEY_IMAP_PORT", "its port")
                            .otherwise("993, without tls 143")
                            .checked(PORT)
                            .property("parley.imap.port"),
                    Setting.of("PARLEY_IMAP_SECURITY", "how the connection is protected")
                            .standard("tls")
                            .checked(SECURITY)
                            .property("parley.imap.security"),
                    IMAP_USER,
                    IMAP_PASSWORD,
                    Setting.of("PARLEY_IMAP_FOLDER", "the folder that is read")
                            .standard("INBOX")
                            .property("parley.imap.folder"),
                    SMTP_HOST,
                    Setting.of("PARLEY_SMTP_PORT", "its port")
                            .otherwise("465, with starttls 587, else 25")
                            .checked(PORT)
                            .property("parley.smtp.port"),
                    Setting.of("PARLEY_SMTP_SECURITY", "how the connection is protected")
                            .standard("tls")
                            .checked(SECURITY)
                            .property("parley.smtp.security"),
                    SMTP_USER,
                    SMTP_PASSWORD);

    private MailSettings() {}

    /** Stops where there is an address, and something is missing to read or send its mail. */
    static void check(Settings settings) {
        if (settings.get(Catalogue.MAIL_ADDRESS).isEmpty()) {
            return;
        }
        List.of(IMAP_HOST, IMAP_USER, SMTP_HOST)
                .forEach(setting -> need(settings, setting, "PARLEY_MAIL_ADDRESS"));
        if (settings.get(OAUTH_TOKEN_URL).isPresent()) {
            need(settings, OAUTH_CLIENT_ID, "PARLEY_MAIL_OAUTH_TOKEN_URL");
            return;
        }
        need(settings, IMAP_PASSWORD, "PARLEY_IMAP_USER");
        if (settings.get(SMTP_USER).isPresent()) {
            need(settings, SMTP_PASSWORD, "PARLEY_SMTP_USER");
        }
    }

    private static void need(Settings settings, Setting setting, String becauseOf) {
        if (settings.get(setting).isEmpty()) {
            throw new CannotStartException(
                    "%s is missing: with %s, expected %s"
                            .formatted(setting.variable(), becauseOf, setting.meaning()));
        }
    }
}
