package dev.parley.deadletter;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that could not be done, however often it was tried.
 *
 * @param turn the turn it belongs to: the reference that the person was told
 * @param reason why, without anything of what was written
 * @param attempts how often it was tried
 * @param since when it was received, or was to be sent
 */
public record DeadLetter(
        DeadLetterId id,
        ChannelName channel,
        ConversationId conversation,
        Optional<UUID> turn,
        String reason,
        int attempts,
        Instant since) {}
