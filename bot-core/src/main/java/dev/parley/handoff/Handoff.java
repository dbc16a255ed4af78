package dev.parley.handoff;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import java.time.Instant;

/**
 * Somebody waits for a human.
 *
 * @param number names it for operators
 * @param conversation where they asked for one; personal data
 * @param language the language they speak
 * @param since when they asked
 */
public record Handoff(
        HandoffNumber number, ConversationAddress conversation, Language language, Instant since) {}
