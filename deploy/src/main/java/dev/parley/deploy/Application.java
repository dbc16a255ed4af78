package dev.parley.deploy;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.Secret;
import dev.parley.deploy.http.AdminKey;
import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.role.RunningRoles;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parley, running in this process: the servers it brings along, every part of the program, and the
 * loops of its roles. Closing stops them in the reverse order, so that nothing in hand is lost; it
 * may be closed by another thread while it starts.
 */
final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Settings settings;
    private final Logs.Console console;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closing;

    Application(Settings settings, Logs.Console console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * Starts it.
     *
     * @throws dev.parley.deploy.problem.CannotStartException when the operator has to do something
     *     first
     * @throws CancellationException when it is closed meanwhile
     */
    Started start() {
        StartTimes times = new StartTimes();
        DataFolder folder = Storage.folder(settings);
        keep(Logs.to(folder.logs(), console));
        HttpPort.requireFree(settings);
        Storage storage = keep(Storage.own(settings, folder));
        storage.note("process " + ProcessHandle.current().pid() + ", about to start");
        Secret key = adminKey(folder);
        times.ended("settings and data folder");
        ApplicationContext context =
                keep(ProgramContext.of(settings, storage, new AdminKey(key.value())));
        context.start();
        times.ended("parts");
        JdbcDurability.warnings(context.getBean(DataSource.class)).forEach(LOG::warn);
        times.ended("database");
        EmbeddedServer http = startHttp(context);
        times.ended("HTTP");
        keep(context.getBean(RunningRoles.class)).start();
        times.ended("roles");
        storage.note("process " + ProcessHandle.current().pid() + ", " + address(http));
        LOG.info("Parley runs at {}, started in {} (ms: {})", address(http), times.total(), times);
        return new Started(settings, folder, key, address(http), context, times);
    }

    private Secret adminKey(DataFolder folder) {
        return settings.get(Catalogue.ADMIN_KEY)
                .map(given -> new Secret(given, false))
                .orElseGet(() -> folder.secret("admin-key", Secret::random));
    }

    private EmbeddedServer startHttp(ApplicationContext context) {
        EmbeddedServer http = context.getBean(EmbeddedServer.class);
        keep((AutoCloseable) http::stop);
        try {
            http.start();
            return http;
        } catch (ServerStartupException failure) {
            throw HttpPort.taken(
                    settings.text(Catalogue.HTTP_HOST),
                    settings.number(Catalogue.HTTP_PORT),
                    failure);
        }
    }

    private static URI address(EmbeddedServer http) {
        String host = http.getHost().equals("0.0.0.0") ? "localhost" : http.getHost();
        return URI.create("http://%s:%d/".formatted(host, http.getPort()));
    }

    /** Remembers what must be closed in the end. */
    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closing) {
            close(part);
            throw new CancellationException("closed while it starts");
        }
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        Deque<AutoCloseable> all;
        synchronized (this) {
            closing = true;
            all = new ArrayDeque<>(parts);
            parts.clear();
        }
        all.forEach(Application::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.error("{} did not stop as it should", part.getClass().getSimpleName(), failure);
        }
    }
}
