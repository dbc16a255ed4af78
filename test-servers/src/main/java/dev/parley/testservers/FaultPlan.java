package dev.parley.testservers;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Which calls go wrong, and how; can be changed while the server runs. Thread-safe.
 *
 * @param <F> the kinds of fault
 */
public final class FaultPlan<F> {
    private final Queue<F> next = new ArrayDeque<>();
    private @Nullable F repeated;
    private int period = 1;
    private long calls;

    /** The next {@code count} calls go wrong, after those already planned this way. */
    public synchronized void next(int count, F fault) {
        for (int i = 0; i < count; i++) {
            next.add(fault);
        }
    }

    /** From now on every {@code nth} call goes wrong; 1: all of them. */
    public synchronized void every(int nth, F fault) {
        if (nth < 1) {
            throw new IllegalArgumentException("every " + nth + "th call: expected 1 or more");
        }
        repeated = fault;
        period = nth;
        calls = 0;
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        next.clear();
        repeated = null;
    }

    /** What the call that is being made now gets; each call draws once. */
    public synchronized Optional<F> draw() {
        calls++;
        if (!next.isEmpty()) {
            return Optional.of(next.remove());
        }
        return calls % period == 0 ? Optional.ofNullable(repeated) : Optional.empty();
    }
}
