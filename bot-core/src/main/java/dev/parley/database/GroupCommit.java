package dev.parley.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Many callers, one commit: what is submitted while a commit is on its way goes into the next one
 * together, so that the disk's commit rate is not the ceiling. Calls return after their commit.
 * Items are committed in the order of submission.
 *
 * @param <T> what is committed
 * @param <R> what the caller learns of it
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int ATTEMPTS = 4;

    /** Something to commit; without an item it is the sign to stop. */
    private record Entry<T, R>(Optional<T> item, CompletableFuture<R> outcome) {}

    private final BlockingQueue<Entry<T, R>> waiting = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> commit;
    private final int largest;
    private final Duration patience;
    private final Thread committer;
    private boolean closed;

    /**
     * @param name what the committing thread is called
     * @param largest the most items in one commit
     * @param patience how long a commit is tried again while the database is away; zero to give up
     *     at once
     * @param commit commits all items in one transaction and returns one result for each, in their
     *     order; it must be repeatable when it throws, because items of a failed group are then
     *     committed one by one
     */
    public GroupCommit(
            String name, int largest, Duration patience, Function<List<T>, List<R>> commit) {
        this.largest = largest;
        this.patience = patience;
        this.commit = commit;
        // A thread of the system's own: it reads from the database all the time, and does not queue
        // behind turns.
        this.committer = Thread.ofPlatform().name(name).daemon().start(this::commitGroups);
    }

    /**
     * Commits an item together with what others submit, and returns its result.
     *
     * @throws RuntimeException what the commit threw
     */
    public R submit(T item) {
        Entry<T, R> entry = new Entry<>(Optional.of(item), new CompletableFuture<>());
        synchronized (waiting) {
            if (closed) {
                throw new IllegalStateException(
                        "the process is stopping; nothing more is committed");
            }
            waiting.add(entry);
        }
        return outcomeOf(entry);
    }

    private R outcomeOf(Entry<T, R> entry) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return entry.outcome().get();
                } catch (InterruptedException _) {
                    // The commit may be on its way: only its outcome tells whether the item counts.
                    interrupted = true;
                } catch (ExecutionException failure) {
                    throw failure.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(failure.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commitGroups() {
        List<Entry<T, R>> group = new ArrayList<>();
        boolean last = false;
        while (!last) {
            group.add(next());
            waiting.drainTo(group, largest - 1);
            last = group.removeIf(entry -> entry.item().isEmpty());
            commitGroup(group);
            group.clear();
        }
    }

    private Entry<T, R> next() {
        while (true) {
            try {
                return waiting.take();
            } catch (InterruptedException _) {
                // Nobody has this thread: only close() ends it, after what was submitted before.
            }
        }
    }

    private void commitGroup(List<Entry<T, R>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            List<R> results =
                    commitItems(group.stream().flatMap(entry -> entry.item().stream()).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (group.size() > 1 && JdbcFailure.isOfTheData(failure)) {
                // One item that the database refuses must not take the others with it.
                group.forEach(entry -> commitGroup(List.of(entry)));
            } else {
                group.forEach(entry -> entry.outcome().completeExceptionally(failure));
            }
        }
    }

    private List<R> commitItems(List<T> items) {
        long end = System.nanoTime() + patience.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return commit.apply(items);
            } catch (RuntimeException failure) {
                boolean again =
                        JdbcFailure.isOfTheMoment(failure)
                                ? attempt < ATTEMPTS
                                : JdbcFailure.isOfTheConnection(failure) && System.nanoTime() < end;
                if (!again) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(Math.min(1_000, 20L << Math.min(attempt, 6))));
        } catch (InterruptedException _) {
            // Nobody has this thread but close(), which waits for it: the pause is just shorter.
        }
    }

    /** Commits what waits and stops. */
    @Override
    public void close() {
        synchronized (waiting) {
            if (!closed) {
                closed = true;
                waiting.add(new Entry<>(Optional.empty(), new CompletableFuture<>()));
            }
        }
        try {
            committer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
