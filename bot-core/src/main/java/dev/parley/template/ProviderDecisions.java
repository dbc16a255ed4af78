package dev.parley.template;

import dev.parley.conversation.ChannelName;
import java.util.List;
import java.util.Optional;

/** What providers have decided about templates. Safe for use by many threads. */
public interface ProviderDecisions {

    /** Keeps what a channel's provider tells, in whatever order and however often it does. */
    void note(ChannelName channel, List<ProviderNotice> notices);

    /** What was told last about a template; empty while nothing was. */
    Optional<ProviderState> about(ChannelName channel, String name, String language);
}
