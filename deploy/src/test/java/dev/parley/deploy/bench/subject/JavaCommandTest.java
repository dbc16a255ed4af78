package dev.parley.deploy.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void the_measured_program_gets_the_options_of_this_one_but_for_what_observes_it() {
        assertThat(
                        JavaCommand.takenOver(
                                List.of(
                                        "-Xmx384m",
                                        "-XX:AOTCache=/program/parley.aot",
                                        "-XX:AOTCacheOutput=/program/new.aot",
                                        "-javaagent:/tools/agent.jar",
                                        "-XX:StartFlightRecording=filename=a.jfr")))
                .containsExactly("-Xmx384m", "-XX:AOTCache=/program/parley.aot");
    }

    @Test
    void another_build_is_started_from_its_own_classes() {
        Path jar = Path.of("older", "deploy-1.4.0.jar");
        assertThat(JavaCommand.of(new Subject(Object.class, List.of()).of(jar)))
                .endsWith("-cp", jar.toAbsolutePath().toString(), "java.lang.Object");
    }
}
