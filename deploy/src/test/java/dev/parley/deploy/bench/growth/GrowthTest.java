package dev.parley.deploy.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.Parley;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.logging.Logs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    /** How long anybody waited is for a machine with nothing else to do: see the benchmark. */
    @Test
    void a_rolling_restart_loses_nothing_and_keeps_the_order(@TempDir Path folder)
            throws InterruptedException {
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        Growth growth =
                new Growth(
                        new Subject(Parley.class, List.of()),
                        new GrowthOptions(Set.of(Phase.ROLLING), 1, 2, 5, 10, folder, false),
                        said::add,
                        Logs.Console.AS_IT_IS);
        assertThat(growth.run().promiseKept()).as("%s", String.join("\n", said)).isTrue();
    }
}
