package dev.parley.outbound;

import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import java.util.Optional;

/**
 * What is said, word for word, as the outbox keeps it.
 *
 * @param text the words; short enough for one message of the channel
 * @param quotes the message it answers, where a reply should show that
 * @param provenance how an answer came about; empty for what Parley says by itself
 */
public record OutboundMessage(
        RichText text, Optional<MessageReference> quotes, Optional<Provenance> provenance) {}
