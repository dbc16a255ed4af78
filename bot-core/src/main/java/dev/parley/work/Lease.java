package dev.parley.work;

import dev.parley.conversation.ConversationId;
import java.time.Instant;

/**
 * The right to work on a conversation until it ends or is lost.
 *
 * @param conversation the conversation
 * @param fence tells this holder from every other, before and after: what is written under a lease
 *     is written only while the row still carries this number
 * @param attempts how often the conversation was claimed since its last success, this time included
 * @param until when it ends, unless it is renewed
 */
public record Lease(ConversationId conversation, long fence, int attempts, Instant until) {}
