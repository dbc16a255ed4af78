package dev.parley.web;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser shows to get back to its conversation: 256 random bits. Whoever has it reads the
 * conversation, so it stays between the browser and this class; everybody else sees its hash.
 *
 * @param value the bits in Base64, alphabet for URLs
 */
record SessionToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionToken create() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads what a browser sent; empty when it cannot be one of ours. */
    static Optional<SessionToken> read(String value) {
        return SHAPE.matcher(value).matches()
                ? Optional.of(new SessionToken(value))
                : Optional.empty();
    }

    /** The conversation it opens. */
    ConversationAddress conversation() {
        return new ConversationAddress(WebChannel.NAME, "page", hash());
    }

    /** The person who holds it: on this channel nobody is known by more. */
    PersonAddress person() {
        return new PersonAddress(WebChannel.NAME, hash());
    }

    private String hash() {
        return Sha256.of(value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
