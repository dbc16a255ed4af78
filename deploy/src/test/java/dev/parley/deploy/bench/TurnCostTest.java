package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.bench.report.Row;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnCostTest {

    @Test
    void processor_time_is_told_for_one_turn_and_without_the_compilers() {
        CpuTimes cpu =
                new CpuTimes(
                        Duration.ofMillis(2_000),
                        Duration.ofMillis(9_000),
                        Duration.ofMillis(1_000),
                        Duration.ofMillis(500),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(10));
        Row row = TurnCost.row("a command", Optional.of(cpu), 1000, Duration.ofMillis(3));
        assertThat(row.figure()).isEqualTo("2.00 + 1.00 + 0.50 = 3.50 ms");
        assertThat(row.goal().reached()).isFalse();
        assertThat(TurnCost.compilers(cpu, 1000).figure()).isEqualTo("9.00 ms");
    }

    @Test
    void processor_time_that_the_system_does_not_tell_is_no_goal_reached() {
        Row row = TurnCost.row("a command", Optional.empty(), 1000, Duration.ofMillis(3));
        assertThat(row.figure()).isEqualTo("not told by this system");
        assertThat(row.goal().reached()).isFalse();
    }
}
