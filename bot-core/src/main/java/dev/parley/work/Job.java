package dev.parley.work;

import java.time.Duration;
import java.util.List;

/** What a {@link WorkLoop} does with the conversations it claims. */
public interface Job {

    /**
     * Fetches what is needed for many conversations at once. A conversation that is left out keeps
     * its lease until the lease ends.
     *
     * @return one task for each conversation
     */
    List<Task> prepare(List<Lease> leases);

    /** How long one task may take before it is interrupted. */
    Duration timeLimit();

    /**
     * The most conversations worked on at once.
     *
     * @param usual how many it is for work that says nothing of its own
     */
    default int concurrency(int usual) {
        return usual;
    }

    /**
     * The work on one conversation.
     *
     * @param lease the lease it is done under
     * @param body does all of it, giving the lease back at its end; runs on a virtual thread of its
     *     own
     */
    record Task(Lease lease, Body body) {}

    /** Work on one conversation. */
    @FunctionalInterface
    interface Body {

        void run(Assignment assignment);
    }
}
