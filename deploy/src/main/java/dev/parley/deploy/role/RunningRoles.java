package dev.parley.deploy.role;

import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.deploy.knowledge.KnowledgeKeeper;
import dev.parley.outbox.OutboxSenders;
import dev.parley.turn.ConversationWorkers;
import dev.parley.work.Takeover;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Starts what the roles of this process need, and stops it in the order that loses nothing: first
 * nothing more is received, then no more turns are begun, then turns in hand are finished, then
 * what they say is sent. Started and stopped by the launcher alone.
 */
@Singleton
public final class RunningRoles implements AutoCloseable {

    private final Roles roles;
    private final BeanProvider<Takeover> takeover;
    private final BeanProvider<ConversationWorkers> workers;
    private final BeanProvider<OutboxSenders> senders;
    private final Receivers receivers;
    private final BeanProvider<KnowledgeKeeper> knowledge;
    private final Collection<Channel> channels;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private volatile boolean running;

    RunningRoles(
            Roles roles,
            BeanProvider<Takeover> takeover,
            BeanProvider<ConversationWorkers> workers,
            BeanProvider<OutboxSenders> senders,
            Receivers receivers,
            BeanProvider<KnowledgeKeeper> knowledge,
            Collection<Channel> channels) {
        this.roles = roles;
        this.takeover = takeover;
        this.workers = workers;
        this.senders = senders;
        this.receivers = receivers;
        this.knowledge = knowledge;
        this.channels = channels;
    }

    /** Starts all of it; what comes last in the way of a message starts first. */
    public void start() {
        takeover.get().run();
        if (roles.has(Role.AI)) {
            stops.push(knowledge.get().start()::close);
        }
        channels.stream()
                .filter(channel -> roles.has(roleOf(channel.name())))
                .forEach(channel -> stops.push(senders.get().start(channel)::close));
        if (roles.has(Role.WORKER)) {
            stops.push(workers.get().start()::close);
        }
        receivers.start(roles).forEach(stops::push);
        running = true;
    }

    /** Whether everything is started and nothing stops yet. */
    public boolean areRunning() {
        return running;
    }

    /** The roles, as they stand in {@code PARLEY_ROLES}. */
    public List<String> names() {
        return roles.all().stream().map(Role::word).sorted().toList();
    }

    /** Who serves a channel; the chat page is one of the web pages. */
    private static Role roleOf(ChannelName channel) {
        for (Role role : Role.values()) {
            if (role.word().equals(channel.toString())) {
                return role;
            }
        }
        return Role.CONSOLE;
    }

    /** Stops all of it and waits until turns and sends in hand are finished. */
    @Override
    public void close() {
        running = false;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
