package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.role.RunningRoles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process on its way out. */
final class StoppingTest {

    @Test
    void a_process_that_stops_takes_no_updates_and_asks_to_bring_them_again(@TempDir Path folder)
            throws Exception {
        try (World world = World.withWebhook(folder)) {
            world.part(RunningRoles.class).close();
            HttpResponse<String> refused =
                    world.webhook(World.update(30_000, 5, "hello"), World.SECRET);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(refused.body()).contains("\"code\":\"service_unavailable\"");
            assertThat(refused.body()).contains("bring it again in a second");
            long stored =
                    world.part(Jdbi.class)
                            .withHandle(handle ->
                                    handle.createQuery("SELECT count(*) FROM inbox")
                                            .mapTo(Long.class)
                                            .one());
            assertThat(stored).isZero();
        }
    }
}
