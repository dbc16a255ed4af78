package dev.parley.deploy.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

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
}
