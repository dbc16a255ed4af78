package dev.parley.outbound;

/** Identity of an outbox row; rises within a conversation in the order of saying. */
public record OutboundId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
