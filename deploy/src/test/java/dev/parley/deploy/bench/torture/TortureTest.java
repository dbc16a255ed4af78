package dev.parley.deploy.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.Parley;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.logging.Logs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TortureTest {

    @Test
    void what_was_acknowledged_is_answered_once_and_in_order_whatever_fails(@TempDir Path folder)
            throws InterruptedException {
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        TortureOptions options =
                new TortureOptions(1, 200, 25, 10, folder, false, Optional.empty());
        Torture torture =
                new Torture(
                        new Subject(Parley.class, List.of()),
                        options,
                        said::add,
                        Logs.Console.AS_IT_IS);
        assertThat(torture.run()).as("%s", String.join("\n", said)).isTrue();
        assertThat(said).anyMatch(line -> line.contains("killed"));
    }
}
