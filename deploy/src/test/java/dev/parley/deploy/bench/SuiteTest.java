package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the load kit reads of this project. */
final class SuiteTest {

    private static final Path FOLDER = Path.of("bench");

    @Test
    void every_file_that_the_load_kit_is_told_of_is_there() throws IOException {
        List<Path> files =
                new ObjectMapper()
                                .readTree(FOLDER.resolve("suite.json").toFile())
                                .findValuesAsText("PARLEY_POLICY_FILE")
                                .stream()
                                .map(FOLDER::resolve)
                                .toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }
}
