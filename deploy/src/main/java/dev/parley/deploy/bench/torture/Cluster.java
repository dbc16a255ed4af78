package dev.parley.deploy.bench.torture;

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
import java.util.function.Supplier;

/**
 * Two processes with Telegram and the turns, one with the AI core, on one PostgreSQL and one Redis,
 * with a Telegram and a model server around them.
 */
final class Cluster implements AutoCloseable {

    private static final String TOKEN = "110201543:parley-torture";
    private static final String SECRET = "parley-torture";
    private static final String KEY = "parley-torture-0123456789";
    private static final String MODEL = "ollama/llama3.2:3b";
    private static final String POLICY = "policy.yaml";

    private final Upgrade upgrade;
    private final BenchFolder folder;
    private final DataFolder storage;
    private final EmbeddedServer postgres;
    private final EmbeddedServer redis;
    private final TelegramServer telegram = TelegramServer.start(TOKEN);
    private final OllamaServer models = OllamaServer.start();
    private final Member ai;
    private final List<Member> workers;

    /** Starts everything, without waiting for the processes. */
    Cluster(Upgrade upgrade, BenchFolder folder) {
        this.upgrade = upgrade;
        this.folder = folder;
        this.storage = DataFolder.open(folder.path().resolve("storage"));
        this.postgres = EmbeddedServer.postgres(storage, Right.MASTER);
        this.redis = EmbeddedServer.redis(storage, Right.MASTER);
        models.answers(Cluster::answer);
        writePolicy();
        int aiPort = port();
        if (upgrade.isUnderWay()) {
            JdbcNewestSchema.make(database());
        }
        this.ai =
                member(
                        "ai",
                        aiPort,
                        Map.of("PARLEY_ROLES", "ai", "PARLEY_ADMIN_KEY", KEY),
                        upgrade::newest);
        this.workers =
                List.of(
                        worker("worker-1", aiPort, upgrade::newest),
                        worker("worker-2", aiPort, upgrade::last));
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

    private Member worker(String name, int aiPort, Supplier<Subject> subject) {
        int port = port();
        return member(
                name,
                port,
                Map.of(
                        "PARLEY_ROLES",
                        "telegram,worker",
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
                        "PARLEY_AI_CORE_URL",
                        "http://127.0.0.1:" + aiPort,
                        "PARLEY_AI_CORE_KEY",
                        KEY,
                        "PARLEY_TURN_QUIET_MILLIS",
                        "0"),
                subject);
    }

    private Member member(
            String name, int port, Map<String, String> own, Supplier<Subject> subject) {
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
                                subject.get(),
                                folder,
                                data,
                                port,
                                variables,
                                StartedProgram.WITHOUT_LIMITS));
    }

    /** Waits until all processes can be used. */
    void awaitReady() throws InterruptedException {
        for (Member member : members()) {
            member.awaitReady();
        }
    }

    List<Member> members() {
        return List.of(ai, workers.getFirst(), workers.getLast());
    }

    /** Where updates may be brought to. */
    List<Webhook> webhooks() {
        return workers.stream().map(worker -> worker.webhook(SECRET)).toList();
    }

    TelegramServer telegram() {
        return telegram;
    }

    OllamaServer models() {
        return models;
    }

    /** The JDBC URL of the database. */
    String database() {
        return postgres.await().url();
    }

    /** Whether a worker of an older version is there still. */
    boolean isMixed() {
        return upgrade.isUnderWay();
    }

    /** Stops the older worker in order, and starts it as the newest version. */
    void upgrade() {
        upgrade.finish();
        workers.getLast().stop();
        workers.getLast().restart();
    }

    /** Kills PostgreSQL with all its processes; it is started again by who looks after it. */
    void killPostgres() {
        kill(storage.path().resolve("postgres/postmaster.pid"));
    }

    /** Kills Redis; it is started again, too. */
    void killRedis() {
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
