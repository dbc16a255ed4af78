package dev.parley.outbox;

import dev.parley.outbound.Delivery;
import dev.parley.outbox.Progress.Next;
import java.time.Instant;
import java.util.List;

/**
 * What waits to be sent in one conversation.
 *
 * @param arrivals the queue's count of arrivals when this was read
 * @param more whether there may be more than these
 * @param awaiting whether something before these waits for the person to write again
 * @param messages the first that wait, in order
 */
record Batch(long arrivals, boolean more, boolean awaiting, List<Waiting> messages) {

    Batch {
        messages = List.copyOf(messages);
    }

    /** What is left when the first is done with. */
    Batch afterFirst() {
        return new Batch(arrivals, more, awaiting, messages.subList(1, messages.size()));
    }

    /** What may go though the first waits for the person: the templates behind it. */
    Batch pastFirst() {
        List<Waiting> templates =
                messages.stream()
                        .skip(1)
                        .filter(message -> message.outbound().message().template().isPresent())
                        .toList();
        return new Batch(arrivals, more, true, templates);
    }

    /** What happens with the conversation before anything of this is sent. */
    Next next(Instant now) {
        if (!messages.isEmpty()) {
            return new Next.Go(messages.getFirst().outbound().id());
        }
        if (more) {
            return new Next.Later(now);
        }
        return awaiting
                ? new Next.Await(arrivals, now.plus(Delivery.AwaitsPerson.LOOKED_AT_AGAIN))
                : new Next.Done(arrivals);
    }
}
