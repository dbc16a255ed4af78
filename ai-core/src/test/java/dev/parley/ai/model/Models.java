package dev.parley.ai.model;

import static org.awaitility.Awaitility.await;

import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import dev.parley.redis.RedisLink;
import dev.parley.redis.RedisSlots;
import dev.parley.testservers.storage.Storage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The registry and its providers, running on a real database. */
final class Models implements AutoCloseable {

    static final String EXTRACT = "The practice is open Monday to Friday. [1]";

    private final ApplicationContext context;

    private Models(ApplicationContext context) {
        this.context = context;
    }

    static Models start(Storage storage, Map<String, Object> settings) {
        Map<String, Object> properties =
                new HashMap<>(
                        Map.of(
                                "parley.database.url", storage.databaseUrl(),
                                "parley.redis.url", storage.redisUrl(),
                                "parley.ollama.url", "http://127.0.0.1:9"));
        properties.putAll(settings);
        ApplicationContext context = ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(MeterRegistry.class, new SimpleMeterRegistry());
        return new Models(context.start());
    }

    ChatModels chat() {
        return context.getBean(ChatModels.class);
    }

    JdbcModels table() {
        return context.getBean(JdbcModels.class);
    }

    void update(String sql) {
        context.getBean(Jdbi.class).useHandle(handle -> handle.execute(sql));
    }

    Draft ask() throws InterruptedException {
        return chat().draft(Optional.empty(), prompt());
    }

    Draft ask(String model) throws InterruptedException {
        return chat().draft(Optional.of(new ModelName(model)), prompt());
    }

    Draft askAs(String model, String question) throws InterruptedException {
        Prompt usual = prompt();
        Prompt asked =
                new Prompt(
                        question,
                        question,
                        usual.language(),
                        usual.history(),
                        usual.sources(),
                        usual.sampling());
        return chat().draft(Optional.of(new ModelName(model)), asked);
    }

    /** The slots in Redis, once it can be reached. */
    RedisSlots slots() {
        await().until(() -> context.getBean(RedisLink.class).commands().isPresent());
        return context.getBean(RedisSlots.class);
    }

    /** How many calls wait for a slot of a model. */
    double waiting(String model) {
        var gauge =
                context.getBean(MeterRegistry.class)
                        .find("parley.model.waiting")
                        .tag("model", model)
                        .gauge();
        return gauge == null ? 0 : gauge.value();
    }

    double calls(String model, String outcome) {
        return context.getBean(MeterRegistry.class)
                .counter("parley.model.calls", "model", model, "outcome", outcome)
                .count();
    }

    static Prompt prompt() {
        return new Prompt(
                "When are you open?",
                "When are you open?",
                Language.ENGLISH,
                List.of(),
                List.of(
                        new Source(
                                1,
                                "Opening hours",
                                "The practice is open Monday to Friday.",
                                Language.ENGLISH)),
                Sampling.standard());
    }

    @Override
    public void close() {
        context.close();
    }
}
