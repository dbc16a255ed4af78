package dev.parley.deploy.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    @Test
    void a_build_is_found_by_its_jar_its_folder_or_its_checkout(@TempDir Path checkout)
            throws IOException {
        Path folder = Files.createDirectories(checkout.resolve("deploy/target"));
        Path jar = Files.createFile(folder.resolve("deploy-1.4.0.jar"));
        assertThat(Build.jar(jar)).isEqualTo(jar);
        assertThat(Build.jar(folder)).isEqualTo(jar);
        assertThat(Build.jar(checkout)).isEqualTo(jar);
    }

    @Test
    void a_checkout_that_was_not_built_is_told_what_to_do(@TempDir Path checkout) {
        assertThatThrownBy(() -> Build.jar(checkout))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("holds no program: expected a jar, or a checkout in which");
    }
}
