package dev.parley.deploy.bench.cluster;

import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.StartedProgram;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.servers.EmbeddedServer;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.telegram.TelegramServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Processes with Telegram and the turns on one PostgreSQL and one Redis, with a Telegram and a
 * model server around them; each with an AI core of its own, or one for all.
 */
public final class Cluster implements AutoCloseable {

    private static final String TOKEN = "110201543:parley-bench";
    private static final String SECRET = "parley-bench";
    private static final String KEY = "parley-bench-0123456789";
    private static final String MODEL = "ollama/llama3.2:3b";
    private static final String POLICY = "policy.yaml";

    private final Subject subject;
    private final BenchFolder folder;
    private final DataFolder storage;
    private final EmbeddedServer postgres;
    private final EmbeddedServer redis;
    private final TelegramServer telegram = TelegramServer.start(TOKEN);
    private final OllamaServer models = OllamaServer.start();
    private final List<Member> workers = new CopyOnWriteArrayList<>();
    private Optional<Member> ai = Optional.empty();
    private Map<String, String> asking = Map.of("PARLEY_ROLES", "telegram,worker,ai");
    private int joined;

    /** Starts the servers; no process yet. */
    public Cluster(Subject subject, BenchFolder folder) {
        this.subject = subject;
        this.folder = folder;
        this.storage = DataFolder.open(folder.path().resolve("storage"));
        this.postgres = EmbeddedServer.postgres(storage, Right.MASTER);
        this.redis = EmbeddedServer.redis(storage, Right.MASTER);
        models.answers(Cluster::answer);
        writePolicy();
    }

    /** Starts one AI core for all who join from now on, without waiting for it. */
    public void startAi() {
        int port = port();
        ai =
                Optional.of(
                        member(
                                "ai",
                                port,
                                Map.of("PARLEY_ROLES", "ai", "PARLEY_ADMIN_KEY", KEY),
                                () -> subject));
        asking =
                Map.of(
                        "PARLEY_ROLES",
                        "telegram,worker",
                        "PARLEY_AI_CORE_URL",
                        "http://127.0.0.1:" + port,
                        "PARLEY_AI_CORE_KEY",
                        KEY);
    }

    /** Starts one more process, without waiting for it. */
    public Member join() {
        return join(() -> subject);
    }

    /** The same from a build that is looked up anew at each of its starts. */
    public synchronized Member join(Supplier<Subject> build) {
        joined++;
        Member member = worker("worker-" + joined, build);
        workers.add(member);
        return member;
    }

    /** Nothing is brought to a process any more that is gone for good. */
    public void forget(Member member) {
        workers.remove(member);
    }

    private static String answer(ModelRequest request) {
        return "This is all there is to know about "
                + Mark.of(Mark.last(request.prompt()).orElse(0))
                + ".";
    }

    private void writePolicy() {
        try (InputStream policy =
                Objects.requireNonNull(Cluster.class.getResourceAsStream(POLICY))) {
            Files.copy(policy, policy());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path policy() {
        return folder.path().resolve(POLICY);
    }

    private static int port() {
        try {
            return StartedProgram.freePort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Member worker(String name, Supplier<Subject> build) {
        int port = port();
        Map<String, String> variables = new HashMap<>(asking);
        variables.putAll(
                Map.of(
                        "PARLEY_PUBLIC_URL",
                        "http://127.0.0.1:" + port,
                        "PARLEY_TELEGRAM_TOKEN",
                        TOKEN,
                        "PARLEY_TELEGRAM_MODE",
                        "webhook",
                        "PARLEY_TELEGRAM_WEBHOOK_SECRET",
                        SECRET,
                        "PARLEY_TELEGRAM_API_URL",
                        telegram.url(),
                        "PARLEY_TURN_QUIET_MILLIS",
                        "0"));
        return member(name, port, variables, build);
    }

    private Member member(String name, int port, Map<String, String> own, Supplier<Subject> build) {
        Map<String, String> variables = new HashMap<>(own);
        variables.put("PARLEY_HTTP_HOST", "127.0.0.1");
        variables.put("PARLEY_HTTP_PORT", "" + port);
        variables.put("PARLEY_DATABASE_URL", database().substring("jdbc:".length()));
        variables.put("PARLEY_REDIS_URL", redis.await().url());
        variables.put("PARLEY_OLLAMA_URL", models.url());
        variables.put("PARLEY_MODEL", MODEL);
        variables.put("PARLEY_POLICY_FILE", policy().toString());
        Path data = folder.path().resolve(name);
        return new Member(
                name,
                () ->
                        StartedProgram.start(
                                build.get(),
                                folder,
                                data,
                                port,
                                variables,
                                StartedProgram.WITHOUT_LIMITS));
    }

    /** Waits until all processes can be used. */
    public void awaitReady() throws InterruptedException {
        for (Member member : members()) {
            member.awaitReady();
        }
    }

    /** All processes, those that were killed too. */
    public List<Member> members() {
        return Stream.concat(ai.stream(), workers.stream()).toList();
    }

    /** Those that updates are brought to. */
    public List<Member> workers() {
        return List.copyOf(workers);
    }

    /** Where updates may be brought to. */
    public List<Webhook> webhooks() {
        return workers.stream().map(worker -> worker.webhook(SECRET)).toList();
    }

    public TelegramServer telegram() {
        return telegram;
    }

    public OllamaServer models() {
        return models;
    }

    /** The JDBC URL of the database. */
    public String database() {
        return postgres.await().url();
    }

    /** Kills PostgreSQL with all its processes; it is started again by who looks after it. */
    public void killPostgres() {
        kill(storage.path().resolve("postgres/postmaster.pid"));
    }

    /** Kills Redis; it is started again, too. */
    public void killRedis() {
        kill(storage.path().resolve("redis/redis.pid"));
    }

    private static void kill(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid)
                    .ifPresent(server -> {
                        server.descendants().forEach(ProcessHandle::destroyForcibly);
                        server.destroyForcibly();
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException("a server that is to be killed does not run", failure);
        }
    }

    @Override
    public void close() {
        members().reversed().forEach(Member::close);
        postgres.close();
        redis.close();
        telegram.close();
        models.close();
    }
}
