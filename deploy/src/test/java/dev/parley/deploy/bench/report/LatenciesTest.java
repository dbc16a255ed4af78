package dev.parley.deploy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_a_measured_value_by_the_nearest_rank() {
        Latencies latencies =
                new Latencies(
                        LongStream.rangeClosed(1, 200)
                                .map(value -> 201 - value)
                                .mapToObj(Duration::ofMillis)
                                .toList());
        assertThat(latencies.at(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.at(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(latencies.at(99.1)).isEqualTo(Duration.ofMillis(199));
        assertThat(latencies.at(100)).isEqualTo(Duration.ofMillis(200));
        assertThat(latencies.at(0.1)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void one_slow_answer_in_a_hundred_shows_in_the_maximum_only() {
        List<Duration> measured = new java.util.ArrayList<>();
        for (int i = 0; i < 99; i++) {
            measured.add(Duration.ofMillis(2));
        }
        measured.add(Duration.ofSeconds(1));
        assertThat(new Latencies(measured)).hasToString("2.00 / 2.00 / 2.00 / 1000 ms");
    }

    @Test
    void nothing_measured_is_no_failure() {
        assertThat(new Latencies(List.of()).at(99)).isZero();
    }
}
