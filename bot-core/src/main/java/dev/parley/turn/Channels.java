package dev.parley.turn;

import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels of this process, by name. */
@Singleton
final class Channels {

    private final Map<ChannelName, Channel> byName;

    Channels(List<Channel> channels) {
        byName =
                channels.stream()
                        .collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    Optional<Channel> find(ChannelName name) {
        return Optional.ofNullable(byName.get(name));
    }
}
