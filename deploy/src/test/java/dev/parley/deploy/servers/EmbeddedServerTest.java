package dev.parley.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import dev.parley.deploy.servers.EmbeddedServer.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir Path temporary;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary.resolve("data"));
    }

    @Test
    void a_second_start_finds_what_was_kept() throws Exception {
        try (EmbeddedServer first = EmbeddedServer.postgres(folder, Right.MASTER)) {
            JdbcNotebook.write(first.await().url(), "kept");
        }
        try (EmbeddedServer second = EmbeddedServer.postgres(folder, Right.MASTER)) {
            Running running = second.await();
            assertThat(running.found()).isFalse();
            assertThat(JdbcNotebook.read(running.url())).isEqualTo("kept");
        }
    }

    @Test
    void after_the_launcher_was_killed_the_next_start_takes_its_servers_over() throws Exception {
        List<String> urls = KilledLauncher.startAndKill(folder.path());
        try (EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER);
                EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER)) {
            JdbcNotebook.write(urls.getFirst(), "kept");
            assertThat(postgres.await()).isEqualTo(new Running(urls.getFirst(), true));
            assertThat(redis.await()).isEqualTo(new Running(urls.getLast(), true));
            assertThat(JdbcNotebook.read(postgres.await().url())).isEqualTo("kept");
        }
        assertThat(PostmasterFile.in(folder.path().resolve("postgres"))).doesNotExist();
        assertThat(folder.path().resolve("redis/redis.pid")).doesNotExist();
    }

    @Test
    void a_server_that_dies_is_started_again_where_it_was() throws Exception {
        try (EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER);
                EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER)) {
            String url = postgres.await().url();
            JdbcNotebook.write(url, "kept");
            redis.await();
            OptionalInt redisPort = RedisConfiguration.portIn(redisFile("redis.conf"));
            kill(folder.path().resolve("postgres/postmaster.pid"));
            kill(redisFile("redis.pid"));
            await().ignoreExceptions().until(() -> JdbcNotebook.read(url).equals("kept"));
            await().until(() -> EmbeddedServer.redis(folder, Right.GUEST).await().found());
            assertThat(RedisConfiguration.portIn(redisFile("redis.conf"))).isEqualTo(redisPort);
        }
    }

    private Path redisFile(String name) {
        return folder.path().resolve("redis").resolve(name);
    }

    private static void kill(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Test
    void a_pid_file_that_names_another_program_is_stale() throws Exception {
        try (EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER);
                EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER)) {
            postgres.await();
            redis.await();
        }
        long stranger = ProcessHandle.current().pid();
        Path data = folder.path().resolve("postgres");
        Files.writeString(
                PostmasterFile.in(data),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n".formatted(stranger, data));
        Files.writeString(folder.path().resolve("redis/redis.pid"), stranger + "\n");
        try (EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER);
                EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER)) {
            assertThat(postgres.await().found()).isFalse();
            assertThat(redis.await().found()).isFalse();
        }
    }

    @Test
    void a_broken_redis_file_is_put_aside() throws Exception {
        Path file = folder.folder("redis").resolve(RedisConfiguration.FILE);
        Files.writeString(file, "this is no Redis file\n".repeat(100));
        try (EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER)) {
            redis.await();
        }
        assertThat(file.resolveSibling(RedisConfiguration.FILE + ".broken")).exists();
    }

    @Test
    void a_database_of_another_version_is_named() throws Exception {
        Files.writeString(folder.folder("postgres").resolve("PG_VERSION"), "17\n");
        try (EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER)) {
            assertThatThrownBy(postgres::await)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("was made by PostgreSQL 17, and this Parley brings 18");
        }
        Files.delete(folder.path().resolve("postgres/PG_VERSION"));
        Files.delete(folder.path().resolve("postgres"));
    }
}
