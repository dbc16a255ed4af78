package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorSpeedTest {

    @Test
    void a_processor_is_slow_when_it_does_less_than_half_of_what_it_can() {
        ProcessorSpeed speed =
                ProcessorSpeed.of(new long[] {100, 20, 100, 49, 0, 10, 100, 51, 99, 100});
        assertThat(speed).isEqualTo(new ProcessorSpeed(0.4, Duration.ofMillis(15)));
    }

    @Test
    void a_processor_that_nobody_disturbs_is_never_slow() {
        assertThat(ProcessorSpeed.of(new long[] {97, 100, 98, 99}))
                .isEqualTo(new ProcessorSpeed(0, Duration.ZERO));
    }

    @Test
    void all_processors_of_this_machine_are_measured() throws InterruptedException {
        ProcessorSpeed speed = ProcessorSpeed.measure(Duration.ofMillis(100));
        assertThat(speed.slowShare()).isBetween(0.0, 1.0);
        assertThat(speed.longest()).isBetween(Duration.ZERO, Duration.ofMillis(100));
    }
}
