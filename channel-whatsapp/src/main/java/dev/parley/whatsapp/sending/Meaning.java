package dev.parley.whatsapp.sending;

/** What a provider's error means for a message. */
public enum Meaning {
    /** Too fast for one person: this conversation waits a moment. */
    TOO_FAST_FOR_PERSON,
    /** Too fast for our whole number: all wait a moment. */
    TOO_FAST,
    /** The person has not written for 24 hours. */
    WINDOW_CLOSED,
    /** The person cannot be reached at all. */
    UNREACHABLE,
    /** The message itself is not taken, now or later. */
    REFUSED,
    /** The provider, our access to it or our account is not in order: it is tried again. */
    FAILED
}
