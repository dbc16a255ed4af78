package dev.parley.deploy.servers;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.Secret;
import dev.parley.deploy.problem.CannotStartException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    public OptionalInt find() {
        try {
            Optional<Long> pid = pid();
            OptionalInt port = RedisConfiguration.portIn(configuration());
            Waiting waiting = new Waiting(PATIENCE);
            while (pid.isPresent() && port.isPresent() && isRedis(pid.get())) {
                if (isReady(port.getAsInt())) {
                    return port;
                }
                if (!waiting.more()) {
                    // Whatever Redis this is, it is not ours; ours gets another port.
                    break;
                }
            }
            return OptionalInt.empty();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public boolean launch(int port) {
        try {
            new RedisConfiguration(port, password.value(), data, log).write(configuration());
            String reason = startAndTell(port);
            if (putAsideWhatCannotBeRead(reason)) {
                reason = startAndTell(port);
            }
            if (!reason.isEmpty() && !reason.contains("Address already in use")) {
                throw failure(reason);
            }
            return reason.isEmpty();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public String url(int port) {
        return "redis://:%s@127.0.0.1:%d".formatted(password.value(), port);
    }

    private CannotStartException unusable(IOException failure) {
        return new CannotStartException(
                "the embedded Redis' folder %s cannot be used: %s"
                        .formatted(data, failure.getMessage()),
                failure);
    }

    /** Empty when it has started, otherwise what it said. */
    private String startAndTell(int port) throws IOException {
        long logged = Files.exists(log) ? Files.size(log) : 0;
        List<String> words = List.of(program.toString(), configuration().toString());
        Command start = Command.run(data, words);
        return start.succeeded() && awaitReady(port)
                ? ""
                : start.output() + " " + Log.since(log, logged).strip();
    }

    /** What Redis holds may be lost: a broken file must not keep Parley from starting. */
    private boolean putAsideWhatCannotBeRead(String reason) throws IOException {
        Path file = data.resolve(RedisConfiguration.FILE);
        boolean broken = reason.contains("Bad file format") && Files.exists(file);
        if (broken) {
            Path aside = data.resolve(RedisConfiguration.FILE + ".broken");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("Redis cannot read {}; it starts anew, the file is now {}", file, aside);
        }
        return broken;
    }

    private static CannotStartException failure(String reason) {
        return reason.contains("error while loading shared libraries")
                ? new CannotStartException(
                        "the embedded Redis needs OpenSSL 3 (Debian and Ubuntu: apt install libssl3):"
                                + " install it, or set PARLEY_REDIS_URL to a Redis of yours")
                : new CannotStartException(
                        "the embedded Redis did not start: " + reason.replaceAll("\\s+", " "));
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
    public boolean isAlive() {
        try {
            return pid().filter(this::isRedis).isPresent();
        } catch (IOException _) {
            // What cannot be read now may be read at the next look.
            return true;
        }
    }

    @Override
    public void stop() {
        try {
            OptionalInt port = RedisConfiguration.portIn(configuration());
            Optional<ProcessHandle> process =
                    pid().filter(this::isRedis).flatMap(ProcessHandle::of);
            if (process.isPresent() && port.isPresent() && isReady(port.getAsInt())) {
                process.get().destroy();
                Waiting waiting = new Waiting(PATIENCE);
                while (isRedis(process.get().pid())) {
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
