package dev.parley.conversation;

import java.util.Optional;

/**
 * Who wrote, as far as the channel tells.
 *
 * @param address the person
 * @param name the name they go by there, possibly empty; personal data
 * @param languageTag the language their client is set to, as an IETF tag
 * @param unverified whether nobody vouches for the address: anybody may have written it. Such a
 *     sender is answered, but is told nothing of a person and can change nothing
 */
public record Sender(
        PersonAddress address, String name, Optional<String> languageTag, boolean unverified) {

    /** Somebody whose address the provider vouches for. */
    public Sender(PersonAddress address, String name, Optional<String> languageTag) {
        this(address, name, languageTag, false);
    }
}
