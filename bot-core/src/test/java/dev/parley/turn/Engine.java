package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationId;
import dev.parley.inbox.Inbox;
import dev.parley.outbox.OutboxSenders;
import dev.parley.rendering.Practice;
import dev.parley.template.MessageTemplates;
import dev.parley.testservers.storage.Storage;
import dev.parley.transcript.Transcript;
import dev.parley.work.Lease;
import dev.parley.work.Takeover;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * The session and queue layer, running on real servers with a scripted core and channel around it.
 */
final class Engine implements AutoCloseable {

    private static final String IN_HAND = "WHERE queue = 'turns' AND lease_owner IS NOT NULL";

    private final ApplicationContext context;
    private final OutboxSenders.Sending sending;
    private final ConversationWorkers.Working working;

    private Engine(ApplicationContext context, Channel channel) {
        this.context = context;
        context.getBean(Takeover.class).run();
        this.working = context.getBean(ConversationWorkers.class).start();
        this.sending = context.getBean(OutboxSenders.class).start(channel);
    }

    static Engine start(
            Storage storage,
            AiCore core,
            Channel channel,
            Map<String, Object> settings,
            Object... parts) {
        Map<String, Object> properties = properties(storage);
        properties.putAll(settings);
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(properties)
                        .singletons(
                                core,
                                channel,
                                new PlainRenderer(),
                                new PlainFiles(),
                                new Practice("Practice", "1234", "112"))
                        .singletons(parts)
                        .build();
        context.registerSingleton(MeterRegistry.class, new SimpleMeterRegistry());
        if (Stream.of(parts).noneMatch(MessageTemplates.class::isInstance)) {
            context.registerSingleton(MessageTemplates.class, new PlainTemplates());
        }
        return new Engine(context.start(), channel);
    }

    /** As tests want it: nothing waits for long, and nobody is limited. */
    private static Map<String, Object> properties(Storage storage) {
        return new HashMap<>(
                Map.of(
                        "parley.database.url",
                        storage.databaseUrl(),
                        "parley.redis.url",
                        storage.redisUrl(),
                        "parley.turn.quiet-millis",
                        0,
                        "parley.limit.person-burst",
                        0,
                        "parley.turn.first-pause",
                        "20ms",
                        "parley.outbox.first-pause",
                        "20ms",
                        "parley.work.lease",
                        "2s",
                        "parley.work.poll",
                        "300ms"));
    }

    Inbox inbox() {
        return context.getBean(Inbox.class);
    }

    Transcript transcript() {
        return context.getBean(Transcript.class);
    }

    /** A part of the layer, to be driven by hand. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The turn of the only conversation in hand, under the lease that a worker has on it now. */
    Turn turnInHand() {
        Lease lease =
                new Lease(
                        new ConversationId(
                                UUID.fromString(
                                        texts("SELECT conversation_id::text FROM work " + IN_HAND)
                                                .getFirst())),
                        count("SELECT fence FROM work " + IN_HAND),
                        1,
                        Instant.now().plusSeconds(8));
        return bean(JdbcTurns.class).next(List.of(lease)).getFirst();
    }

    /** Commits what comes of a turn, past the worker. */
    Kept commit(TurnResult result) {
        return bean(JdbcTurnResults.class).commit(List.of(result), Instant.now()).getFirst();
    }

    /** How often something was counted. */
    double counted(String meter, String tag, String value) {
        return bean(MeterRegistry.class).counter(meter, tag, value).count();
    }

    /** How many rows a query counts. */
    long count(String sql) {
        return context.getBean(Jdbi.class)
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    void update(String sql) {
        context.getBean(Jdbi.class).useHandle(handle -> handle.execute(sql));
    }

    List<String> texts(String sql) {
        return context.getBean(Jdbi.class)
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Stops the way a process does: no more claims, turns and sends in hand finish. */
    @Override
    public void close() {
        working.close();
        sending.close();
        context.close();
    }
}
