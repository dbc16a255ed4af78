package dev.parley.session;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Past;
import dev.parley.conversation.Language;
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
public final class Summaries {

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    /** Few: models have questions to answer. */
    private static final int AT_ONCE = 2;

    private final AiCore core;
    private final MeterRegistry meters;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Summaries(AiCore core, MeterRegistry meters) {
        this.core = core;
        this.meters = meters;
    }

    /** Where what is remembered of a conversation is kept. */
    @FunctionalInterface
    public interface Place {

        /**
         * Changes what is remembered, only where nobody else changed it meanwhile.
         *
         * @return whether it was changed
         */
        boolean change(Change change) throws InterruptedException;
    }

    /** A change of what is remembered that takes its time; the same where nothing is to change. */
    @FunctionalInterface
    public interface Change {

        Memory of(Memory memory) throws InterruptedException;
    }

    /**
     * Looks after a conversation once a turn of it is remembered. Does not wait for anything.
     *
     * @param owner tells it from all others
     * @param memory what is remembered of it
     * @param limit how much may be
     * @param language the language to write in
     * @param place where it is kept
     */
    public void after(
            String owner, Memory memory, Recollection limit, Language language, Place place) {
        if (memory.outgrown(limit).isEmpty() || !inHand.add(owner)) {
            return;
        }
        if (!places.tryAcquire()) {
            inHand.remove(owner);
            return;
        }
        Thread.ofVirtual()
                .name("summary")
                .start(() ->
                        summarise(owner, place, before -> summarised(before, limit, language)));
    }

    private void summarise(String owner, Place place, Change change) {
        threads.add(Thread.currentThread());
        try {
            boolean changed = place.change(change);
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
            inHand.remove(owner);
            places.release();
        }
    }

    private void failed(String reason) {
        meters.counter("parley.summaries", "outcome", "failed").increment();
        LOG.warn("a conversation was not summarised: {}", reason);
    }

    private Memory summarised(Memory memory, Recollection limit, Language language)
            throws InterruptedException {
        List<Exchange> outgrown = memory.outgrown(limit);
        return outgrown.isEmpty()
                ? memory
                : core.summarise(new Past(memory.summary(), outgrown, language))
                        .map(words -> memory.summarised(outgrown.size(), words))
                        .orElse(memory);
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
