package dev.parley.inbox;

import dev.parley.database.Payloads;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import java.util.Set;

/**
 * A delivery as the inbox keeps it.
 *
 * @param inbound the delivery
 * @param payload the same as JSON
 * @param state {@code pending}, or {@code ignored} when nothing is to be done for it
 * @param urgent whether its turn starts without quiet time
 * @param interrupts whether it ends the work in hand: what waits before it is not answered any more
 */
record Received(Inbound inbound, String payload, String state, boolean urgent, boolean interrupts) {

    private static final Set<String> INTERRUPTING = Set.of("stop", "reset", "opt-out");

    /** What tells one delivery from another. */
    record Key(String channel, String account, ExternalId externalId) {}

    static Received of(Inbound inbound, Payloads payloads) {
        InboundContent content = inbound.content();
        boolean interrupts =
                content instanceof InboundContent.Command command
                        && INTERRUPTING.contains(command.name());
        String state = content instanceof InboundContent.Ignored ? "ignored" : "pending";
        return new Received(inbound, payloads.write(inbound), state, !waits(content), interrupts);
    }

    /** Whether more may follow that belongs to it: words, or other parts of an album. */
    private static boolean waits(InboundContent content) {
        return content instanceof InboundContent.Text
                || content instanceof InboundContent.Edit
                || (content instanceof InboundContent.Attached(_, _, var album)
                        && album.isPresent());
    }

    Key key() {
        return new Key(
                inbound.conversation().channel().value(),
                inbound.conversation().account(),
                inbound.externalId());
    }

    boolean isPending() {
        return state.equals("pending");
    }
}
