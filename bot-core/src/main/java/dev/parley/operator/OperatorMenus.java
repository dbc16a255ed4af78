package dev.parley.operator;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.PersonAddress;
import java.util.Set;

/**
 * Whose chat shows a menu of operators' commands, so that it can be taken from those who are no
 * operators any more. Safe for use by many threads.
 */
public interface OperatorMenus {

    /** Those of a channel whose chat shows it. */
    Set<PersonAddress> shown(ChannelName channel);

    /** Their chat is about to show it. */
    void show(PersonAddress operator);

    /** Their chat shows it no more. */
    void hide(PersonAddress operator);
}
