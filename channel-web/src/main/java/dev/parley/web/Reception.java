package dev.parley.web;

import dev.parley.inbound.Inbound;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.web.live.LiveEvents;
import dev.parley.web.live.Signal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what was said on the page into the inbox and lets the person's other open pages know. */
@Singleton
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Inbox inbox;
    private final LiveEvents liveEvents;
    private final InstantSource clock;

    Reception(Inbox inbox, LiveEvents liveEvents, InstantSource clock) {
        this.inbox = inbox;
        this.liveEvents = liveEvents;
        this.clock = clock;
    }

    /** Whether it is stored, now or already before. */
    boolean take(Submission submission) {
        Inbound inbound = submission.inbound(clock.instant());
        try {
            inbox.accept(inbound);
        } catch (InboxUnavailableException e) {
            LOG.warn("a message from the chat page was not taken: {}", e.getMessage());
            return false;
        }
        liveEvents.publish(inbound.conversation(), Signal.NEWS);
        return true;
    }
}
