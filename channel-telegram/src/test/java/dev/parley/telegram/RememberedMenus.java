package dev.parley.telegram;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.PersonAddress;
import dev.parley.operator.OperatorMenus;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Operators' menus in memory. */
@Singleton
@Primary
public final class RememberedMenus implements OperatorMenus {

    private final Set<PersonAddress> shown = ConcurrentHashMap.newKeySet();

    @Override
    public Set<PersonAddress> shown(ChannelName channel) {
        return Set.copyOf(shown);
    }

    @Override
    public void show(PersonAddress operator) {
        shown.add(operator);
    }

    @Override
    public void hide(PersonAddress operator) {
        shown.remove(operator);
    }
}
