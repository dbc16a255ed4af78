package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.servers.EmbeddedServer;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcDurabilityTest {

    private final EmbeddedServer server;

    JdbcDurabilityTest(@TempDir Path folder) {
        server = EmbeddedServer.postgres(DataFolder.open(folder), Right.MASTER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_embedded_database_keeps_what_it_has_committed() {
        assertThat(JdbcDurability.warnings(database(""))).isEmpty();
    }

    @Test
    void a_database_that_may_forget_a_commit_gets_a_warning() {
        assertThat(JdbcDurability.warnings(database("&options=-c%20synchronous_commit=off")))
                .containsExactly(
                        "PostgreSQL runs with synchronous_commit = off: a power cut can lose messages"
                                + " that were acknowledged already; switch it on");
    }

    private PGSimpleDataSource database(String more) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.await().url() + more);
        return database;
    }
}
