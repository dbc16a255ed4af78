package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParleyTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void config_shows_every_setting_and_exits_well() {
        assertThat(parley(Map.of("PARLEY_OPENAI_API_KEY", "hidden"), "config", "--http-port=81"))
                .isZero();
        assertThat(text(out))
                .contains("PARLEY_HTTP_PORT                 81  (command line)")
                .contains("PARLEY_OPENAI_API_KEY            ********  (environment)")
                .doesNotContain("hidden");
    }

    @Test
    void settings_go_before_or_after_the_verb_and_by_either_name() {
        parley(Map.of(), "--http-port=81", "config", "--parley.model=extractive");
        assertThat(text(out))
                .contains("PARLEY_HTTP_PORT                 81  (command line)")
                .contains("PARLEY_MODEL                     extractive  (command line)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    confg | parley: Unmatched argument at index 0: 'confg', did you mean config? (parley --help lists the verbs)
                    --http-prot=1 | parley: Unknown option: '--http-prot=1', did you mean --http-port? (parley --help lists the verbs)
                    """)
    void wrong_words_get_one_line_and_exit_code_2(String word, String line) {
        assertThat(parley(Map.of(), word)).isEqualTo(2);
        assertThat(text(err)).isEqualToIgnoringNewLines(line);
    }

    @Test
    void a_wrong_value_gets_one_line_and_exit_code_1() {
        assertThat(parley(Map.of("PARLEY_HTTP_PORT", "http"))).isEqualTo(1);
        assertThat(text(err))
                .isEqualToIgnoringNewLines(
                        "parley: PARLEY_HTTP_PORT is \"http\" (environment):"
                                + " expected a whole number from 0 to 65535");
    }

    @Test
    void an_unknown_variable_gets_a_warning() {
        assertThat(parley(Map.of("PARLEY_HTTP_PROT", "1"), "config")).isZero();
        assertThat(text(err))
                .isEqualToIgnoringNewLines(
                        "Warning: PARLEY_HTTP_PROT is not a setting of Parley; did you mean PARLEY_HTTP_PORT?");
    }

    @Test
    void a_port_that_another_program_uses_stops_the_start() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = "" + other.getLocalPort();
            assertThat(
                            parley(
                                    Map.of(
                                            "PARLEY_DATA_DIR",
                                            folder.toString(),
                                            "PARLEY_HTTP_PORT",
                                            port)))
                    .isEqualTo(1);
            assertThat(text(err))
                    .startsWith("parley: PARLEY_HTTP_PORT is " + port + ": it cannot be opened on ")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_stops_the_start() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(parley(Map.of("PARLEY_DATA_DIR", file.resolve("data").toString()))).isEqualTo(1);
        assertThat(text(err))
                .startsWith("parley: PARLEY_DATA_DIR: the folder " + file.resolve("data"))
                .hasLineCount(1);
    }

    @Test
    void a_second_launcher_says_where_the_first_one_runs() {
        Map<String, String> console = Map.of("PARLEY_ROLES", "console");
        try (RunningParley first = RunningParley.start(folder, console)) {
            int code =
                    parley(Map.of("PARLEY_DATA_DIR", folder.toString(), "PARLEY_HTTP_PORT", "0"));
            assertThat(code).isEqualTo(1);
            assertThat(text(err))
                    .isEqualToIgnoringNewLines(
                            "parley: Parley already runs on the data folder %s: process %d, %s"
                                    .formatted(
                                            first.dataFolder(),
                                            ProcessHandle.current().pid(),
                                            first.at("/")));
        }
    }

    private int parley(Map<String, String> environment, String... words) {
        return Parley.execute(
                List.of(words), environment, new Console(print(out), print(err), false));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream of) {
        return of.toString(StandardCharsets.UTF_8);
    }
}
