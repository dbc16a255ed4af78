package dev.parley.whatsapp;

import dev.parley.conversation.ChannelName;
import dev.parley.template.ProviderDecisions;
import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was told of templates, kept in memory; the last word counts. */
@Singleton
@Primary
public final class ToldDecisions implements ProviderDecisions {

    private final Map<String, ProviderNotice> told = new ConcurrentHashMap<>();

    @Override
    public void note(ChannelName channel, List<ProviderNotice> notices) {
        notices.forEach(notice -> told.put(notice.name() + " " + notice.language(), notice));
    }

    @Override
    public Optional<ProviderState> about(ChannelName channel, String name, String language) {
        return Optional.ofNullable(told.get(name + " " + language)).map(ProviderNotice::state);
    }

    /** What was told last of each template. */
    public List<ProviderNotice> told() {
        return List.copyOf(told.values());
    }
}
