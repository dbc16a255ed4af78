package dev.parley.rendering;

import java.util.Optional;

/**
 * A dead letter in the list.
 *
 * @param id what operators name it by
 * @param channel where it was to go, or came from
 * @param reason why it could not be done
 * @param attempts how often that was tried
 * @param hours its age, with {@code minutes}
 * @param reference what the person was told
 */
public record DeadLetterLine(
        String id,
        String channel,
        String reason,
        int attempts,
        int hours,
        int minutes,
        Optional<String> reference) {}
