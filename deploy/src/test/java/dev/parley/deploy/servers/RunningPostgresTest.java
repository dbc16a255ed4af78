package dev.parley.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningPostgresTest {

    private final DataFolder folder;
    private final EmbeddedServer postgres;
    private final String url;

    RunningPostgresTest(@TempDir Path temporary) {
        folder = DataFolder.open(temporary);
        postgres = EmbeddedServer.postgres(folder, Right.MASTER);
        url = postgres.await().url();
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void a_guest_uses_the_running_server_and_leaves_it_running() throws Exception {
        try (EmbeddedServer guest = EmbeddedServer.postgres(folder, Right.GUEST)) {
            assertThat(guest.await().url()).isEqualTo(url);
        }
        JdbcNotebook.write(url, "still there");
    }

    @Test
    void every_commit_is_on_disk_before_it_counts() throws Exception {
        assertThat(JdbcNotebook.ask(url, "SHOW fsync")).isEqualTo("on");
        assertThat(JdbcNotebook.ask(url, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(JdbcNotebook.ask(url, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_owner_can_read() throws Exception {
        assertThatThrownBy(() ->
                        JdbcNotebook.ask(
                                url.replaceAll("password=.*", "password=guess"), "SELECT 1"))
                .hasMessageContaining("password authentication failed");
        assertThat(
                        Files.getPosixFilePermissions(
                                folder.path().resolve("secrets/postgres-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
