package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The program as a process of its own, stopped politely and impolitely. */
@Isolated("measures how long stopping takes")
class LauncherTest {

    /** 128 and the number of SIGTERM. */
    private static final int TERMINATED = 143;

    private static final Duration FEW_SECONDS = Duration.ofSeconds(10);

    @TempDir Path folder;

    private Process process = new ProcessBuilder().command("true").start();

    LauncherTest() throws IOException {}

    @AfterEach
    void stop() throws Exception {
        process.destroy();
        process.waitFor(FEW_SECONDS.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void it_says_where_it_is_and_shows_the_admin_key_once() throws Exception {
        String first = start();
        String key = Files.readString(folder.resolve("secrets/admin-key")).strip();
        assertThat(first)
                .contains("Admin key   " + key)
                .contains("Telegram    off")
                .contains("Templates   9 of the sample practice");
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/admin-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        terminate();
        assertThat(start()).doesNotContain(key);
    }

    @Test
    void a_stop_is_quick_and_leaves_nothing_running() throws Exception {
        start();
        terminate();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThatNothingRuns();
    }

    @Test
    void after_kill_9_the_next_start_takes_the_servers_over() throws Exception {
        start();
        long postgres = pid("postgres/postmaster.pid");
        long redis = pid("redis/redis.pid");
        process.destroyForcibly().waitFor();
        URI address = addressIn(start());
        assertThat(pid("postgres/postmaster.pid")).isEqualTo(postgres);
        assertThat(pid("redis/redis.pid")).isEqualTo(redis);
        await().until(() -> statusOf(address.resolve("/ready")) == 200);
        terminate();
        assertThatNothingRuns();
    }

    /** Starts it and returns what it says until it is ready. */
    private String start() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parley.class.getName(),
                                "--roles=console",
                                "--http-port=0",
                                "--data-dir=" + folder)
                        .redirectErrorStream(true)
                        .start();
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        String line = lines.readLine();
        while (line != null) {
            said.append(line).append('\n');
            if (line.startsWith("Press Ctrl-C")) {
                return said.toString();
            }
            line = lines.readLine();
        }
        throw new AssertionError("it did not start:\n" + said);
    }

    /** A server that stops takes its pid file away last. */
    private void assertThatNothingRuns() {
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("redis/redis.pid")).doesNotExist();
    }

    private void terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(FEW_SECONDS.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve(file)).getFirst().strip());
    }

    private static URI addressIn(String said) {
        return URI.create(
                said.lines()
                        .filter(line -> line.startsWith("Parley is ready: "))
                        .map(line -> line.replaceFirst("^.*: (http\\S+).*$", "$1"))
                        .findFirst()
                        .orElseThrow());
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
