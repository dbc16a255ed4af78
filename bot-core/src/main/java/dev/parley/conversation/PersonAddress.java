package dev.parley.conversation;

/**
 * A person as a channel knows them, written {@code telegram:12345} or {@code mail:ana@example.org}.
 *
 * @param channel the channel
 * @param value the provider's stable id of the person; personal data, never logged
 */
public record PersonAddress(ChannelName channel, String value) {

    public PersonAddress {
        if (value.isBlank() || value.length() > 250) {
            throw new IllegalArgumentException("a person's address must have 1 to 250 characters");
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when it is not {@code channel:value}
     */
    public static PersonAddress parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "expected channel:address, for example telegram:12345");
        }
        return new PersonAddress(
                new ChannelName(written.substring(0, colon).trim()),
                written.substring(colon + 1).trim());
    }

    @Override
    public String toString() {
        return channel + ":" + value;
    }
}
