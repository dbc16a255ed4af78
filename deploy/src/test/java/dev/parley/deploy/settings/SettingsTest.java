package dev.parley.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir Path folder;

    private static final String CONTRACT =
            """
            PARLEY_ROLES = all
            PARLEY_HTTP_PORT = 8080
            PARLEY_HTTP_HOST = 127.0.0.1, in a container 0.0.0.0
            PARLEY_PUBLIC_URL = none
            PARLEY_DATA_DIR = data
            PARLEY_ENCRYPTION_KEYSET_FILE = generated in the data folder
            PARLEY_DATABASE_URL = embedded
            PARLEY_REDIS_URL = embedded
            PARLEY_ADMIN_KEY = generated in the data folder
            PARLEY_OPERATORS = none
            PARLEY_START_QUESTIONS = none
            PARLEY_TELEGRAM_TOKEN = none: channel off
            PARLEY_TELEGRAM_API_URL = https://api.telegram.org
            PARLEY_TELEGRAM_MODE = polling
            PARLEY_TELEGRAM_WEBHOOK_SECRET = derived from the token
            PARLEY_WHATSAPP_PROVIDER = none: channel off
            PARLEY_WHATSAPP_TOKEN = none
            PARLEY_WHATSAPP_PHONE_NUMBER_ID = none
            PARLEY_WHATSAPP_APP_SECRET = none
            PARLEY_WHATSAPP_VERIFY_TOKEN = none
            PARLEY_WHATSAPP_API_URL = the provider's own
            PARLEY_TWILIO_ACCOUNT_SID = none
            PARLEY_TWILIO_AUTH_TOKEN = none
            PARLEY_TWILIO_FROM = none
            PARLEY_TWILIO_API_URL = Twilio's own
            PARLEY_MAIL_ADDRESS = none: channel off
            PARLEY_MAIL_AUTHSERV_ID = none: no sender is verified
            PARLEY_MAIL_POLL_SECONDS = 30
            PARLEY_MAIL_REPLIES_PER_HOUR = 20
            PARLEY_MAIL_RSPAMD_URL = none: the marks of our mail server count
            PARLEY_MAIL_DKIM_KEY = none: mail is not signed here
            PARLEY_MAIL_DKIM_SELECTOR = parley
            PARLEY_MAIL_OAUTH_TOKEN_URL = none: passwords are used
            PARLEY_MAIL_OAUTH_CLIENT_ID = none
            PARLEY_MAIL_OAUTH_CLIENT_SECRET = none
            PARLEY_MAIL_OAUTH_REFRESH_TOKEN = none: the program signs in as itself
            PARLEY_MAIL_OAUTH_SCOPE = none
            PARLEY_IMAP_HOST = none
            PARLEY_IMAP_PORT = 993, without tls 143
            PARLEY_IMAP_SECURITY = tls
            PARLEY_IMAP_USER = none
            PARLEY_IMAP_PASSWORD = none
            PARLEY_IMAP_FOLDER = INBOX
            PARLEY_SMTP_HOST = none
            PARLEY_SMTP_PORT = 465, with starttls 587, else 25
            PARLEY_SMTP_SECURITY = tls
            PARLEY_SMTP_USER = none: no sign-in
            PARLEY_SMTP_PASSWORD = none
            PARLEY_OLLAMA_URL = http://127.0.0.1:11434
            PARLEY_OPENAI_URL = none
            PARLEY_OPENAI_API_KEY = none
            PARLEY_TRANSCRIPTION_URL = voice messages are declined politely
            PARLEY_TRANSCRIPTION_API_KEY = none
            PARLEY_TRANSCRIPTION_MODEL = whisper-1
            PARLEY_MODEL = the best available
            PARLEY_MODEL_WINDOW = 8192
            PARLEY_MODEL_SLOTS = 50
            PARLEY_MODEL_TIME_LIMIT = 60s
            PARLEY_EMBEDDING_MODEL = the one that comes with Parley
            PARLEY_AI_CORE_URL = none: in-process
            PARLEY_AI_CORE_KEY = none
            PARLEY_POLICY_FILE = the shipped policy
            PARLEY_GUARD_REGIONS = FR,GB,US,RO
            PARLEY_KNOWLEDGE_DIR = the sample practice's documents
            PARLEY_TEMPLATES_DIR = the sample practice's templates
            PARLEY_PRACTICE_NAME = Lorvane Lakeside Practice
            PARLEY_PRACTICE_PHONE = 04 65 71 20 00
            PARLEY_PRACTICE_EMERGENCY = 112
            PARLEY_PRACTICE_FILE = practice.yaml in the knowledge folder, if there is one
            PARLEY_FUNCTIONS_OFF = none
            PARLEY_TURN_QUIET_MILLIS = 700
            PARLEY_LIMIT_PERSON_BURST = 30
            PARLEY_LIMIT_PERSON_PER_MINUTE = 20
            PARLEY_LIMIT_ALL_PER_MINUTE = 0
            PARLEY_LIMIT_ALL_BURST = 200
            PARLEY_LONG_WAIT_DEPTH = 100
            PARLEY_UNCERTAIN_SEND = resend
            PARLEY_LOG = text
            """;

    @Test
    void names_and_defaults_are_the_public_contract() {
        assertThat(Catalogue.all())
                .extracting(setting -> setting.variable() + " = " + setting.standardInWords())
                .containsExactly(CONTRACT.split("\n"));
    }

    @Test
    void the_command_line_beats_the_environment_and_that_beats_the_file() throws IOException {
        Files.writeString(
                folder.resolve("application.yml"),
                "parley: {http-port: 1, http-host: a, model: extractive}");
        Settings settings =
                new SettingsReader(
                                Map.of("PARLEY_HTTP_PORT", "3"),
                                Map.of("PARLEY_HTTP_PORT", "2", "PARLEY_HTTP_HOST", "b"),
                                folder)
                        .read();
        assertThat(settings.number(Catalogue.HTTP_PORT)).isEqualTo(3);
        assertThat(settings.text(Catalogue.HTTP_HOST)).isEqualTo("b");
        assertThat(settings.properties()).containsEntry("parley.model", "extractive");
    }

    @Test
    void the_file_in_the_data_folder_counts_where_the_one_in_the_working_folder_is_silent()
            throws IOException {
        Path data = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(
                folder.resolve("application.yml"), "parley: {data-dir: kept, http-port: 1}");
        Files.writeString(
                data.resolve("application.yml"),
                "parley.http-port: 2\nparley.telegram.token: 12:ab");
        Settings settings = read(Map.of());
        assertThat(settings.number(Catalogue.HTTP_PORT)).isEqualTo(1);
        assertThat(settings.text(Catalogue.TELEGRAM_TOKEN)).isEqualTo("12:ab");
    }

    @Test
    void a_secret_can_come_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "12:ab\n");
        Settings settings = read(Map.of("PARLEY_TELEGRAM_TOKEN_FILE", file.toString()));
        assertThat(settings.text(Catalogue.TELEGRAM_TOKEN)).isEqualTo("12:ab");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(read(Map.of("PARLEY_HTTP_PORT", " ")).number(Catalogue.HTTP_PORT))
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PARLEY_HTTP_PORT | eighty | PARLEY_HTTP_PORT is "eighty" (environment): expected a whole number from 0 to 65535
                    PARLEY_HTTP_PORT | 65536 | PARLEY_HTTP_PORT is "65536" (environment): expected a whole number from 0 to 65535
                    PARLEY_ROLES | all,cook | PARLEY_ROLES is "all,cook" (environment): expected a comma list of all, telegram, whatsapp, mail, worker, ai, console
                    PARLEY_DATABASE_URL | mysql://h/x | PARLEY_DATABASE_URL is not usable (environment): expected a URL such as postgresql://user:password@host:5432/name
                    PARLEY_REDIS_URL | redis://a,nonsense | PARLEY_REDIS_URL is not usable (environment): expected a URL such as redis://user:password@host:6379 or a comma list of them
                    PARLEY_PUBLIC_URL | bot.example.org | PARLEY_PUBLIC_URL is "bot.example.org" (environment): expected a URL such as https://bot.example.org
                    PARLEY_TELEGRAM_TOKEN | top secret | PARLEY_TELEGRAM_TOKEN is not usable (environment): expected digits, a colon and about 35 letters, digits, - and _
                    PARLEY_TELEGRAM_MODE | pushing | PARLEY_TELEGRAM_MODE is "pushing" (environment): expected one of polling, webhook
                    PARLEY_OPERATORS | 12345 | PARLEY_OPERATORS is "12345" (environment): expected a comma list such as telegram:12345,mail:ops@example.org
                    PARLEY_START_QUESTIONS | hours | PARLEY_START_QUESTIONS is "hours" (environment): expected a list such as hours:en=When are you open?;hours:fr=Quand ouvrez-vous ?
                    PARLEY_OPERATORS | t:1 | PARLEY_OPERATORS is "t:1" (environment): expected a comma list such as telegram:12345,mail:ops@example.org
                    PARLEY_MODEL | gpt | PARLEY_MODEL is "gpt" (environment): expected ollama/…, openai/… or extractive
                    PARLEY_ADMIN_KEY | short | PARLEY_ADMIN_KEY is not usable (environment): expected at least 16 characters, without spaces
                    PARLEY_TURN_QUIET_MILLIS | -1 | PARLEY_TURN_QUIET_MILLIS is "-1" (environment): expected a whole number from 0 to 60000
                    PARLEY_KNOWLEDGE_DIR | /no/such | PARLEY_KNOWLEDGE_DIR is "/no/such": expected a folder that can be read
                    PARLEY_TEMPLATES_DIR | /no/such | PARLEY_TEMPLATES_DIR is "/no/such": expected a folder that can be read
                    PARLEY_TELEGRAM_TOKEN_FILE | /no/such | PARLEY_TELEGRAM_TOKEN_FILE: /no/such cannot be read: expected the path of a readable file that holds the value
                    PARLEY_WHATSAPP_PROVIDER | meta | PARLEY_WHATSAPP_PROVIDER is "meta" (environment): expected one of cloud, 360dialog, twilio
                    PARLEY_WHATSAPP_PROVIDER | cloud | PARLEY_WHATSAPP_TOKEN is missing: with PARLEY_WHATSAPP_PROVIDER=cloud, expected access token of the Cloud API or key of 360dialog
                    PARLEY_WHATSAPP_PROVIDER | twilio | PARLEY_TWILIO_ACCOUNT_SID is missing: with PARLEY_WHATSAPP_PROVIDER=twilio, expected the account at Twilio
                    PARLEY_WHATSAPP_API_URL | https://graph.facebook.com/v26.0/ | PARLEY_WHATSAPP_API_URL is "https://graph.facebook.com/v26.0/" (environment): expected a URL such as https://graph.facebook.com/v26.0, without a slash at its end
                    PARLEY_TWILIO_FROM | 0612 | PARLEY_TWILIO_FROM is "0612" (environment): expected a number such as +15550783881
                    PARLEY_MAIL_ADDRESS | nobody | PARLEY_MAIL_ADDRESS is "nobody" (environment): expected a mail address such as assistant@example.org
                    PARLEY_MAIL_ADDRESS | a@example.org | PARLEY_IMAP_HOST is missing: with PARLEY_MAIL_ADDRESS, expected the server where mail comes in
                    PARLEY_IMAP_SECURITY | ssl | PARLEY_IMAP_SECURITY is "ssl" (environment): expected one of tls, starttls, none
                    PARLEY_AI_CORE_URL | http://ai | PARLEY_AI_CORE_KEY is missing: with PARLEY_AI_CORE_URL, expected the API key of that AI core
                    """)
    void a_wrong_value_stops_the_start_with_one_line(String variable, String value, String line) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(line);
    }

    @Test
    void a_webhook_needs_the_public_address() {
        assertThatThrownBy(() ->
                        read(
                                Map.of(
                                        "PARLEY_TELEGRAM_TOKEN",
                                        "12:ab",
                                        "PARLEY_TELEGRAM_MODE",
                                        "webhook")))
                .hasMessageStartingWith("PARLEY_PUBLIC_URL is missing");
    }

    @Test
    void a_secret_and_its_file_at_once_are_one_too_many() {
        assertThatThrownBy(() ->
                        read(
                                Map.of(
                                        "PARLEY_OPENAI_API_KEY",
                                        "a",
                                        "PARLEY_OPENAI_API_KEY_FILE",
                                        "b")))
                .hasMessage(
                        "PARLEY_OPENAI_API_KEY and PARLEY_OPENAI_API_KEY_FILE are both set (environment):"
                                + " expected only one of them");
    }

    @Test
    void a_file_that_is_no_yaml_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("application.yml"), "parley:\n  model: [\n");
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageStartingWith(file + ", line 3:")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PARLEY_HTTP_PROT | PARLEY_HTTP_PROT is not a setting of Parley; did you mean PARLEY_HTTP_PORT?
                    PARLEY_TELEGRAM_TOKEN_FIEL | PARLEY_TELEGRAM_TOKEN_FIEL is not a setting of Parley; did you mean PARLEY_TELEGRAM_TOKEN_FILE?
                    PARLEY_ZZZZZZZZZZZZZZZZZZ | PARLEY_ZZZZZZZZZZZZZZZZZZ is not a setting of Parley and has no effect
                    PARLEY_MAIL_ADRESS | PARLEY_MAIL_ADRESS is not a setting of Parley; did you mean PARLEY_MAIL_ADDRESS?
                    """)
    void an_unknown_variable_gets_a_warning(String variable, String warning) {
        assertThat(read(Map.of(variable, "x")).warnings()).containsExactly(warning);
    }

    @Test
    void what_is_in_force_is_shown_without_its_secrets() {
        Settings settings =
                read(
                        Map.of(
                                "PARLEY_TELEGRAM_TOKEN", "12:ab",
                                "PARLEY_DATABASE_URL", "postgresql://parley:hidden@db:5432/parley",
                                "PARLEY_REDIS_URL", "redis://:hidden@one,redis://user:hidden@two"));
        assertThat(settings.lines())
                .contains(
                        "PARLEY_TELEGRAM_TOKEN            ********  (environment)",
                        "PARLEY_DATABASE_URL              postgresql://parley:********@db:5432/parley  (environment)",
                        "PARLEY_REDIS_URL                 redis://:********@one,redis://user:********@two  (environment)",
                        "PARLEY_HTTP_PORT                 8080  (default)")
                .noneMatch(line -> line.contains("hidden") || line.contains("12:ab"));
    }

    @Test
    void finer_points_of_the_parts_pass_through_a_file() throws IOException {
        Files.writeString(
                folder.resolve("application.yml"),
                "parley: {work: {lease: 4s}}\nmicronaut.server.cors.enabled: true");
        assertThat(read(Map.of()).properties())
                .containsEntry("parley.work.lease", "4s")
                .containsEntry("micronaut.server.cors.enabled", "true");
    }

    @Test
    void a_setting_also_counts_under_the_name_that_its_part_uses() throws IOException {
        Files.writeString(folder.resolve("application.yml"), "parley: {models: {slots: 7}}");
        assertThat(read(Map.of()).properties()).containsEntry("parley.models.slots", "7");
    }

    private Settings read(Map<String, String> environment) {
        return new SettingsReader(Map.of(), environment, folder).read();
    }
}
