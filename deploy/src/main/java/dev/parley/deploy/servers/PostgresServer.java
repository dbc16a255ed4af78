package dev.parley.deploy.servers;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.Secret;
import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * PostgreSQL in the data folder. It listens on the loopback address only and asks for a generated
 * password. It goes on running when this process dies; the next start finds it by its own pid file
 * and takes it over.
 */
final class PostgresServer implements Server {

    private static final String USER = "parley";
    private static final String DATABASE = "parley";
    private static final String PROGRAM = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For a stop in order, which writes down what is only in memory. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    /**
     * Nothing of what people write may get into a log; compiled queries do not pay for themselves
     * here. The write-ahead log may grow as with segments of the usual size: a checkpoint every few
     * seconds would write every page twice.
     */
    private static final String OPTIONS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c jit=off -c log_error_verbosity=terse -c log_min_error_statement=panic -c log_checkpoints=off"
                    + " -c max_wal_size=1GB";

    /**
     * Whoever commits fills the next segment of the write-ahead log with zeros first. All others
     * wait meanwhile: for the usual 16 MB some 30 ms.
     */
    private static final int LOG_SEGMENT_MEGABYTES = 1;

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;
    private final Secret password;

    PostgresServer(PostgresPrograms programs, DataFolder folder) {
        this.programs = programs;
        this.data = folder.path().resolve("postgres");
        this.log = folder.logs().resolve("postgres.log");
        this.password = folder.secret("postgres-password", Secret::random);
    }

    @Override
    public OptionalInt find() {
        try {
            Waiting waiting = new Waiting(PATIENCE);
            Optional<PostmasterFile> file = PostmasterFile.read(data);
            while (file.filter(this::isOurs).isPresent()) {
                if (file.get().isReady()) {
                    return OptionalInt.of(file.get().port());
                }
                if (!waiting.more()) {
                    throw new CannotStartException(
                            "a PostgreSQL that runs in %s is neither ready nor gone; its log is %s"
                                    .formatted(data, log));
                }
                file = PostmasterFile.read(data);
            }
            return OptionalInt.empty();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public boolean launch(int port) {
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            requireVersion();
            PostmasterFile.makeHarmless(data);
            return startOn(port);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** In JDBC's form, which the program's parts read. */
    @Override
    public String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port, DATABASE, USER, password.value());
    }

    private CannotStartException unusable(IOException failure) {
        return new CannotStartException(
                "the embedded PostgreSQL's folder %s cannot be used: %s"
                        .formatted(data, failure.getMessage()),
                failure);
    }

    /**
     * Makes the database aside and moves it into its place when it is complete: a start that dies
     * leaves no half one.
     */
    private void initialise() throws IOException {
        Path draft = data.resolveSibling("postgres.new");
        if (Files.exists(draft)) {
            ProgramCache.delete(draft);
        }
        initialise(draft);
        List<String> alone = List.of("--single", "-D", draft.toString(), "postgres");
        require(programs.run(PROGRAM, alone, "CREATE DATABASE " + DATABASE));
        Files.move(draft, data);
    }

    private void initialise(Path draft) throws IOException {
        Path passwordFile = Files.createTempFile(data.getParent(), ".password", "");
        try {
            Files.writeString(passwordFile, password.value());
            List<String> options =
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--wal-segsize=" + LOG_SEGMENT_MEGABYTES,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8");
            require(programs.run("initdb", options, ""));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void require(Command command) {
        if (!command.succeeded()) {
            throw Failures.of("the embedded PostgreSQL could not be set up", command.output(), log);
        }
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(programs.majorVersion())) {
            throw new CannotStartException(
                    ("%s was made by PostgreSQL %s, and this Parley brings %s: bring it over with pg_upgrade, or run the"
                                    + " Parley that made it")
                            .formatted(data, version, programs.majorVersion()));
        }
    }

    private boolean isOurs(PostmasterFile file) {
        return switch (ServerProcess.kindOf(file.pid(), PROGRAM, Optional.of(data.toString()))) {
            case OURS -> true;
            case GONE, OTHER -> false;
            case HIDDEN ->
                    throw new CannotStartException(
                            "%s names process %d, which belongs to another user: stop it first, or remove the file if it is no PostgreSQL"
                                    .formatted(PostmasterFile.in(data), file.pid()));
        };
    }

    private boolean startOn(int port) throws IOException {
        long logged = Files.exists(log) ? Files.size(log) : 0;
        String options = OPTIONS + " -p " + port;
        String patience = Long.toString(PATIENCE.toSeconds());
        Command start = control("start", "-l", log.toString(), "-t", patience, "-o", options);
        String reason = start.succeeded() ? "" : Log.since(log, logged);
        if (!start.succeeded() && !reason.contains("could not bind")) {
            throw Failures.of(
                    "the embedded PostgreSQL did not start", start.output() + "\n" + reason, log);
        }
        return start.succeeded();
    }

    private Command control(String verb, String... arguments) {
        List<String> words = new java.util.ArrayList<>(List.of(verb, "-w", "-D", data.toString()));
        words.addAll(List.of(arguments));
        return programs.run("pg_ctl", words, "");
    }

    private Command stop(String mode) {
        return control("stop", "-m", mode, "-t", "" + STOP_PATIENCE.toSeconds());
    }

    @Override
    public boolean isAlive() {
        try {
            return PostmasterFile.read(data).filter(this::isOurs).isPresent();
        } catch (IOException _) {
            // What cannot be read now may be read at the next look.
            return true;
        }
    }

    @Override
    public void stop() {
        try {
            if (PostmasterFile.read(data).filter(this::isOurs).isPresent()) {
                // One that a full disk has just broken cannot stop in order; what it has committed
                // it finds again at its next start.
                Command stop = stop("fast");
                if (!stop.succeeded() && !stop("immediate").succeeded()) {
                    throw new IllegalStateException(
                            "the embedded PostgreSQL does not stop: " + stop.output());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
