package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls a function.
 *
 * @param name what calls are told apart by for their idempotency keys: an API key's id, a
 *     conversation; nothing personal
 * @param scopes what the caller may do
 * @param language the language to speak
 * @param reach the collections of documents it may learn from
 * @param conversation the conversation it is about, where it is about one
 */
public record Caller(
        String name,
        Set<Scope> scopes,
        Language language,
        Reach reach,
        Optional<ConversationAddress> conversation) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /**
     * The conversation the call is about.
     *
     * @throws FunctionRefusedException when it is about none
     */
    public ConversationAddress requireConversation() {
        return conversation.orElseThrow(() ->
                new FunctionRefusedException(
                        "conversation_missing",
                        "This function needs a conversation: channel, account and chat."));
    }
}
