package dev.parley.web;

import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.web.live.LiveEvents;
import dev.parley.web.live.Signal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * The chat page as a channel. What is said stands in the transcript already when it is delivered
 * here, so delivering means waking the pages that show the conversation: they read it there, and
 * pages opened later find it too.
 */
@Singleton
final class WebChannel implements Channel {

    static final ChannelName NAME = new ChannelName("web");

    private final LiveEvents liveEvents;

    WebChannel(LiveEvents liveEvents) {
        this.liveEvents = liveEvents;
    }

    @Override
    public ChannelName name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Outbound outbound) {
        liveEvents.publish(outbound.conversation(), Signal.NEWS);
        return new Delivery.Sent(Optional.empty());
    }

    @Override
    public void showTyping(ConversationAddress conversation) {
        liveEvents.publish(conversation, Signal.TYPING);
    }

    /** The page hides the indicator 12 s after the last sign. */
    @Override
    public Duration typingLasts() {
        return Duration.ofSeconds(5);
    }
}
