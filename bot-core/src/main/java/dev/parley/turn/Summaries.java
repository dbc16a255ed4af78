package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Past;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.session.JdbcSessions;
import dev.parley.session.Session;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the oldest exchanges of a long conversation put into few words, beside the way of the
 * answers. What does not come about, or comes too late because the conversation went on, is tried
 * after the next turn; until then the exchanges stay, up to their limit. Safe for use by many
 * threads.
 */
@Singleton
final class Summaries {

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    /** Few: models have questions to answer. */
    private static final int AT_ONCE = 2;

    private final AiCore core;
    private final JdbcSessions sessions;
    private final MeterRegistry meters;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<ConversationId> inHand = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Summaries(AiCore core, JdbcSessions sessions, MeterRegistry meters) {
        this.core = core;
        this.sessions = sessions;
        this.meters = meters;
    }

    /** Looks after a conversation once a turn of it is committed. Does not wait for anything. */
    void after(ConversationId conversation, Session session) {
        if (session.memory().outgrown().isEmpty() || !inHand.add(conversation)) {
            return;
        }
        if (!places.tryAcquire()) {
            inHand.remove(conversation);
            return;
        }
        Thread.ofVirtual().name("summary").start(() -> summarise(conversation));
    }

    private void summarise(ConversationId conversation) {
        threads.add(Thread.currentThread());
        try {
            boolean changed = sessions.change(conversation, this::summarised);
            meters.counter("parley.summaries", "outcome", changed ? "kept" : "none").increment();
        } catch (InterruptedException _) {
            LOG.debug("a summary was given up: the process stops");
        } catch (AiCoreUnavailableException away) {
            failed(String.valueOf(away.getMessage()));
        } catch (RuntimeException failure) {
            // Nobody waits for this thread. The message could quote what was said.
            failed(failure.getClass().getName());
        } finally {
            threads.remove(Thread.currentThread());
            inHand.remove(conversation);
            places.release();
        }
    }

    private void failed(String reason) {
        meters.counter("parley.summaries", "outcome", "failed").increment();
        LOG.warn("a conversation was not summarised: {}", reason);
    }

    private Session summarised(Session session) throws InterruptedException {
        List<Exchange> outgrown = session.memory().outgrown();
        if (outgrown.isEmpty()) {
            return session;
        }
        Language language = session.choices().language().orElse(Language.ENGLISH);
        return core.summarise(new Past(session.memory().summary(), outgrown, language))
                .map(words -> session.summarised(outgrown.size(), words))
                .orElse(session);
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
