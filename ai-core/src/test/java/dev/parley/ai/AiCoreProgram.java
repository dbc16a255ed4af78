package dev.parley.ai;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Page;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import dev.parley.template.MessageTemplates;
import dev.parley.template.TemplateShelf;
import dev.parley.testservers.storage.Storage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The AI core as a program, on a real database, answering from the sample practice's pages. */
public final class AiCoreProgram implements AutoCloseable {

    /** The API key of {@link #url()}. */
    public static final String KEY = "test-key-of-16-chars";

    private final ApplicationContext context;

    private AiCoreProgram(ApplicationContext context) {
        this.context = context;
    }

    public static AiCoreProgram start(Storage storage, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(usual(storage));
        properties.putAll(settings);
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(properties)
                        .singletons(new NamingRenderer(), new Practice("Practice", "1234", "112"))
                        .build();
        context.registerSingleton(MeterRegistry.class, new SimpleMeterRegistry());
        context.registerSingleton(
                MessageTemplates.class, () -> new TemplateShelf(List.of(), List.of()));
        return new AiCoreProgram(context.start());
    }

    private static Map<String, Object> usual(Storage storage) {
        return Map.of(
                "parley.database.url",
                storage.databaseUrl(),
                "parley.redis.url",
                storage.redisUrl(),
                "parley.data-dir",
                "target/test-data/" + UUID.randomUUID(),
                "parley.ollama.url",
                "http://127.0.0.1:9",
                "parley.admin-key",
                KEY,
                "test.passages",
                "sample-practice",
                "micronaut.server.port",
                -1,
                "micronaut.server.max-request-size",
                32 * 1024 * 1024,
                "micronaut.server.max-request-buffer-size",
                1024 * 1024);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where its API is; starts the server with the first call. */
    public URI url() {
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        return server.isRunning() ? server.getURI() : server.start().getURI();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Says sentences by their names. */
    private static final class NamingRenderer implements Renderer {

        @Override
        public RichText render(Sentence sentence, Language language, ChannelName channel) {
            return RichText.plain(sentence.getClass().getSimpleName());
        }

        @Override
        public String page(Page page, Language language) {
            return page.getClass().getSimpleName();
        }
    }
}
