package dev.parley.deploy;

import dev.parley.deploy.http.AdminKey;
import dev.parley.deploy.role.Roles;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;

/** Every part of the program, put together under the settings in force. */
final class ProgramContext {

    /** What a request may bring that is held in memory. */
    private static final int LARGEST_BODY = 1 << 20;

    /** What a request may bring at all: documents for the knowledge are read as streams. */
    private static final int LARGEST_FILE = 32 << 20;

    private ProgramContext() {}

    /** Nothing in it is started yet, and nothing waits for a server yet. */
    static ApplicationContext of(Settings settings, Storage storage, AdminKey key) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.putAll(server(settings));
        properties.put("parley.data-dir", storage.folder().path().toString());
        properties.put(Catalogue.ADMIN_KEY.property(), key.value());
        PracticeFile.of(settings)
                .ifPresent(file ->
                        properties.put(Catalogue.PRACTICE_FILE.property(), file.toString()));
        ApplicationContextBuilder builder =
                ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .enableDefaultPropertySources(false)
                        .environmentPropertySource(false)
                        .propertySources(PropertySource.of("parley", properties))
                        .singletons(
                                settings,
                                storage.folder(),
                                storage.addresses(),
                                key,
                                Roles.parse(settings.text(Catalogue.ROLES)));
        storage.place().ifPresent(builder::singletons);
        return builder.build();
    }

    private static Map<String, Object> server(Settings settings) {
        int port = settings.number(Catalogue.HTTP_PORT);
        return Map.of(
                "micronaut.application.name",
                "parley",
                "micronaut.server.host",
                settings.text(Catalogue.HTTP_HOST),
                "micronaut.server.port",
                // For Micronaut, -1 is any free port.
                port == 0 ? -1 : port,
                "micronaut.server.max-request-size",
                LARGEST_FILE,
                "micronaut.server.max-request-buffer-size",
                LARGEST_BODY);
    }
}
