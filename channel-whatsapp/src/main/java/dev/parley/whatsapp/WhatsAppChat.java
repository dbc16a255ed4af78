package dev.parley.whatsapp;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person on WhatsApp, in the one form in which conversations name them: a number as {@code
 * +33612345678} (E.164), or the id that the provider gave them for our business, as {@code
 * FR.1A2b3C}.
 *
 * @param name the number or the id
 */
public record WhatsAppChat(String name) {

    /** The name of this channel. */
    public static final ChannelName CHANNEL = new ChannelName("whatsapp");

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{6,14}");
    private static final Pattern SCOPED_ID =
            Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    /** The chat of a conversation of this channel. */
    public static WhatsAppChat of(ConversationAddress conversation) {
        return new WhatsAppChat(conversation.chat());
    }

    /**
     * A telephone number in E.164, with or without its plus; empty for what is none.
     *
     * @param written as the provider writes it; spaces and punctuation do not count
     */
    public static Optional<String> number(String written) {
        String digits = written.replaceAll("[\\s().+-]", "");
        return DIGITS.matcher(digits).matches() ? Optional.of("+" + digits) : Optional.empty();
    }

    /** A business-scoped user id; empty for what is none. */
    public static Optional<String> scopedId(String written) {
        return Optional.of(written.strip()).filter(id -> SCOPED_ID.matcher(id).matches());
    }

    /** Whether it is named by a telephone number. */
    public boolean isNumber() {
        return name.startsWith("+");
    }

    /** The address of the person. */
    public PersonAddress person() {
        return new PersonAddress(CHANNEL, name);
    }

    /** The conversation of our side with them. */
    public ConversationAddress with(String account) {
        return new ConversationAddress(CHANNEL, account, name);
    }
}
