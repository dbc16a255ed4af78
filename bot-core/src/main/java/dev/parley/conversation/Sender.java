package dev.parley.conversation;

import java.util.Optional;

/**
 * Who wrote, as far as the channel tells.
 *
 * @param address the person
 * @param name the name they go by there, possibly empty; personal data
 * @param languageTag the language their client is set to, as an IETF tag
 */
public record Sender(PersonAddress address, String name, Optional<String> languageTag) {}
