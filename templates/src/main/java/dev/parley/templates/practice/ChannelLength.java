package dev.parley.templates.practice;

import dev.parley.conversation.ChannelName;
import java.util.Map;

/** How long a template's text may be. */
final class ChannelLength {

    /** Telegram's for a message, WhatsApp's for the body of a template. */
    private static final Map<String, Integer> OWN = Map.of("telegram", 4_096, "whatsapp", 1_024);

    /** Where the channel has no limit of its own: longer than anybody reads. */
    private static final int OTHERS = 10_000;

    private ChannelLength() {}

    /** The most characters (UTF-16 units, as the providers count) on a channel. */
    static int most(ChannelName channel) {
        return OWN.getOrDefault(channel.value(), OTHERS);
    }
}
