package dev.parley.command;

import dev.parley.conversation.ChannelName;
import dev.parley.directory.LastHeard;
import dev.parley.template.ProviderDecisions;
import dev.parley.template.ProviderState;
import dev.parley.template.TemplateHead;
import dev.parley.template.TemplateOrder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How the provider of a channel that knows templates of its own sees those of the practice. */
@Singleton
record ProviderView(ProviderDecisions decisions, LastHeard lastHeard, InstantSource clock) {

    /** As long after the person's last message a provider takes any words. */
    private static final Duration WINDOW = Duration.ofHours(24);

    /** What was told last about a template, by any of its channels' providers. */
    Optional<ProviderState> state(TemplateHead head) {
        return head.channels().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .flatMap(channel -> state(head, channel).stream())
                .findFirst();
    }

    /** Why the provider would not take a template now. Whoever has just written gets its words. */
    Optional<ProviderState> obstacle(TemplateOrder order) {
        return state(order.template().head(), order.to().channel())
                .filter(state -> !state.mayBeSent())
                .filter(_ -> isSilent(order));
    }

    private Optional<ProviderState> state(TemplateHead head, ChannelName channel) {
        return head.whatsApp()
                .flatMap(known -> decisions.about(channel, known.name(), known.language()));
    }

    private boolean isSilent(TemplateOrder order) {
        return lastHeard
                .in(order.to().conversation())
                .filter(heard -> heard.plus(WINDOW).isAfter(clock.instant()))
                .isEmpty();
    }
}
