package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessFiguresTest {

    @Test
    void processor_time_is_read_behind_a_name_that_holds_anything() {
        String stat =
                "4711 (post) (gres: x) S 1 4711 4711 0 -1 4194560 1 2 3 4 100 50 7 3 20 0 1 0 99 1 2";
        assertThat(ProcessFigures.cpuIn(stat)).isEqualTo(Duration.ofMillis(1600));
        assertThat(ProcessFigures.nameIn(stat)).isEqualTo("post) (gres: x");
    }

    @Test
    void a_machine_is_busy_when_it_neither_idles_nor_waits_for_a_disk() {
        String stat =
                """
                cpu  100 10 50 1000 500 5 15 20 0 0
                cpu0 50 5 25 500 250 2 8 10 0 0
                """;
        assertThat(ProcessFigures.busyIn(stat)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void memory_and_threads_are_read() {
        String status =
                """
                Name:	java
                VmPeak:	 9000000 kB
                VmHWM:	  524288 kB
                VmRSS:	  409600 kB
                Threads:	48
                """;
        assertThat(ProcessFigures.memoryIn(status))
                .isEqualTo(new Memory(400L << 20, 512L << 20, 48));
    }

    @Test
    void a_process_that_has_ended_has_used_nothing_that_could_be_read() {
        long none = Long.MAX_VALUE;
        assertThat(ProcessFigures.cpuOfTree(none)).isZero();
        assertThat(ProcessFigures.memory(none)).isEmpty();
    }
}
