package dev.parley.deploy.servers;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.Secret;
import dev.parley.deploy.problem.CannotStartException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis in the data folder. It listens on the loopback address only and asks for a generated
 * password. It goes on running when this process dies; the next start finds it by its own pid file
 * and takes it over.
 */
final class RedisServer implements Server {

    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
    private static final String PROGRAM = "redis-server";
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path program;
    private final Path data;
    private final Path log;
    private final Secret password;

    RedisServer(ProgramCache cache, DataFolder folder) {
        this.program = cache.get("redis", RedisServer::unpack).resolve(PROGRAM);
        this.data = folder.folder("redis");
        this.log = folder.logs().resolve("redis.log");
        this.password = folder.secret("redis-password", Secret::random);
    }

    @Override
    public Optional<String> find() {
        try {
            Optional<Long> pid = pid();
            Optional<Integer> port = RedisConfiguration.portIn(configuration());
            Waiting waiting = new Waiting(PATIENCE);
            while (pid.isPresent() && port.isPresent() && isRedis(pid.get())) {
                if (isReady(port.get())) {
                    return Optional.of(url(port.get()));
                }
                if (!waiting.more()) {
                    // Whatever Redis this is, it is not ours; ours gets another port.
                    break;
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public String launch() {
        try {
            return url(startOnFreePort());
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private String url(int port) {
        return "redis://:%s@127.0.0.1:%d".formatted(password.value(), port);
    }

    private CannotStartException unusable(IOException failure) {
        return new CannotStartException(
                "the embedded Redis' folder %s cannot be used: %s"
                        .formatted(data, failure.getMessage()),
                failure);
    }

    private int startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            long logged = Files.exists(log) ? Files.size(log) : 0;
            new RedisConfiguration(port, password.value(), data, log).write(configuration());
            Command start =
                    Command.run(data, List.of(program.toString(), configuration().toString()));
            if (start.succeeded() && awaitReady(port)) {
                return port;
            }
            String reason = start.output() + "\n" + Log.since(log, logged);
            if (attempt == ATTEMPTS || start.exitCode() == 127) {
                throw failure(reason);
            }
            putAsideWhatCannotBeRead(reason);
        }
    }

    /** What Redis holds may be lost: a broken file must not keep Parley from starting. */
    private void putAsideWhatCannotBeRead(String reason) throws IOException {
        Path file = data.resolve(RedisConfiguration.FILE);
        if (reason.contains("Bad file format") && Files.exists(file)) {
            Path aside = data.resolve(RedisConfiguration.FILE + ".broken");
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            LOG.warn(
                    "Redis cannot read {}; it starts anew, and the file is kept as {}",
                    file,
                    aside);
        }
    }

    private static CannotStartException failure(String reason) {
        return reason.contains("error while loading shared libraries")
                ? new CannotStartException(
                        "the embedded Redis needs OpenSSL 3 (Debian and Ubuntu: apt install libssl3):"
                                + " install it, or set PARLEY_REDIS_URL to a Redis of yours")
                : new CannotStartException("the embedded Redis did not start: " + reason);
    }

    private boolean awaitReady(int port) throws IOException {
        Waiting waiting = new Waiting(PATIENCE);
        do {
            if (isReady(port)) {
                return true;
            }
        } while (waiting.more() && pid().map(this::isRedis).orElse(true));
        return false;
    }

    private boolean isReady(int port) {
        return RedisProbe.isReady(port, password.value(), data.toString());
    }

    private boolean isRedis(long pid) {
        return ServerProcess.kindOf(pid, PROGRAM, Optional.empty()) == ServerProcess.Kind.OURS;
    }

    private Optional<Long> pid() throws IOException {
        Path file = data.resolve(RedisConfiguration.PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).strip();
        return pid.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(pid)) : Optional.empty();
    }

    private Path configuration() {
        return data.resolve("redis.conf");
    }

    @Override
    public void stop() {
        try {
            Optional<Integer> port = RedisConfiguration.portIn(configuration());
            Optional<ProcessHandle> process =
                    pid().filter(this::isRedis).flatMap(ProcessHandle::of);
            if (process.isPresent() && port.filter(this::isReady).isPresent()) {
                process.get().destroy();
                Waiting waiting = new Waiting(PATIENCE);
                while (process.get().isAlive()) {
                    if (!waiting.more()) {
                        throw new IllegalStateException("the embedded Redis does not stop");
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path folder) throws IOException {
        File written = ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
        Files.move(written.toPath(), folder.resolve(PROGRAM));
    }
}
