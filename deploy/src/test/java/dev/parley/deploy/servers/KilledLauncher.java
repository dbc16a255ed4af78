package dev.parley.deploy.servers;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process that starts the servers of a data folder, says so, and is then killed as if by
 * {@code kill -9}.
 */
final class KilledLauncher {

    private KilledLauncher() {}

    /** What the other process does. */
    public static void main(String[] arguments) throws InterruptedException {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        EmbeddedServer postgres = EmbeddedServer.postgres(folder, Right.MASTER);
        EmbeddedServer redis = EmbeddedServer.redis(folder, Right.MASTER);
        System.out.println(postgres.await().url());
        System.out.println(redis.await().url());
        Thread.sleep(Long.MAX_VALUE);
    }

    /** The servers' URLs, as the other process gave them before it was killed. */
    static List<String> startAndKill(Path folder) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledLauncher.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = process.inputReader()) {
            List<String> urls = List.of(lines.readLine(), lines.readLine());
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
            return urls;
        }
    }
}
