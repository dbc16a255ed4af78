package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API of the program, with keys that an operator makes beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeysVerbTest {

    private static final Pattern KEY = Pattern.compile("parley_([0-9a-f]{12})_[0-9a-f]{64}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningParley parley;
    private final Terminal terminal;

    KeysVerbTest(@TempDir Path folder) {
        this.terminal = new Terminal(folder);
        this.parley = RunningParley.start(folder, Map.of("PARLEY_ROLES", "ai"));
    }

    @AfterAll
    void stop() {
        parley.close();
        client.close();
    }

    @Test
    void a_key_that_an_operator_makes_works_until_it_is_revoked() throws Exception {
        assertThat(keys("create", "A program", "--scopes", "models:read,search", "--days", "30"))
                .isZero();
        Matcher made = KEY.matcher(terminal.said());
        assertThat(made.find()).isTrue();
        String id = made.group(1);
        assertThat(models(made.group())).isEqualTo(200);

        assertThat(keys("list")).isZero();
        assertThat(terminal.said()).contains(id, "usable", "A program", "search,models:read");

        assertThat(keys("rotate", id, "--overlap-hours", "0")).isZero();
        Matcher rotated = KEY.matcher(terminal.said());
        assertThat(rotated.find()).isTrue();
        within5Seconds(made.group(), 401);
        assertThat(models(rotated.group())).isEqualTo(200);

        assertThat(keys("revoke", id)).isZero();
        within5Seconds(rotated.group(), 401);
        assertThat(keys("list")).isZero();
        assertThat(terminal.said()).contains("revoked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create x --scopes everything | 2 | \"everything\" is no scope: expected some of [answers, search,",
                "create x --scopes search --per-minute 0 | 2 | 1 to 100000 times a minute",
                "create x --scopes search --days 0 | 2 | --days is 0: expected 1 or more",
                "create x --scopes search --from 10.0.0.0/40 | 2 | 0 to 32 bits",
                "create x | 2 | Missing required option: '--scopes",
                "rotate 000000000000 | 1 | There is no usable API key 000000000000",
                "rotate 000000000000 --overlap-hours 721 | 2 | expected 0 to 720",
                "revoke 000000000000 | 1 | There is no usable API key 000000000000",
                "revoke nonsense | 2 | 12 lower-case hexadecimal digits"
            })
    void wrong_words_are_explained(String words, int exit, String line) {
        assertThat(keys(words.split(" ", -1))).isEqualTo(exit);
        assertThat(terminal.complained()).contains(line);
    }

    @Test
    void the_help_names_the_scopes() {
        assertThat(keys("create", "--help")).isZero();
        assertThat(terminal.said()).contains("answers", "models:read", "functions:execute");
    }

    @Test
    void the_description_of_the_api_is_read_without_a_key() throws Exception {
        String page = get("/api/v1/docs", "").body();

        assertThat(page)
                .contains("The API of Parley", "/api/v1/chat", "conversation_id", "1…8192")
                .doesNotContain("<script", "src=", "@import");
        assertThat(get("/api/v1/openapi.json", "").body()).contains("\"openapi\" : \"3.1.0\"");
    }

    private int models(String key) throws Exception {
        return get("/api/v1/models", key).statusCode();
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return client.send(
                HttpRequest.newBuilder(parley.at(path))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString());
    }

    private void within5Seconds(String key, int status) {
        await().atMost(Duration.ofSeconds(5)).until(() -> models(key) == status);
    }

    private int keys(String... words) {
        return terminal.parley(
                Stream.concat(Stream.of("keys"), Stream.of(words)).toArray(String[]::new));
    }
}
