package dev.parley.ai.knowledge.retrieval;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** Says once that something that is tried again and again has begun to fail. */
final class Complaint {

    private final Logger log;
    private final String message;
    private final AtomicBoolean failing = new AtomicBoolean();

    Complaint(Logger log, String message) {
        this.log = log;
        this.message = message;
    }

    /** Does it; a failure is logged unless the last time failed too. */
    void unlessDone(Runnable work) {
        try {
            work.run();
            failing.set(false);
        } catch (RuntimeException | LinkageError failure) {
            if (!failing.getAndSet(true)) {
                log.warn(message, failure);
            }
        }
    }
}
