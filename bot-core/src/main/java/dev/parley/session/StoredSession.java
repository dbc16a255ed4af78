package dev.parley.session;

import dev.parley.conversation.ConversationId;

/**
 * A session at one of its versions.
 *
 * @param conversation whose it is
 * @param version rises with each change; 0 before the first
 * @param session what is remembered
 */
public record StoredSession(ConversationId conversation, long version, Session session) {

    /** The next version, with other content. */
    public StoredSession changed(Session other) {
        return new StoredSession(conversation, version + 1, other);
    }
}
