package dev.parley.whatsapp.event;

import dev.parley.conversation.MessageReference;
import dev.parley.directory.ChatNames;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.InboundContent;
import dev.parley.receipt.Receipt;
import dev.parley.template.ProviderNotice;
import java.time.Instant;
import java.util.Optional;

/** One thing that a provider tells. */
public sealed interface Event {

    /**
     * Somebody wrote, or something happened to them.
     *
     * @param account our own side
     * @param names what the provider calls them by
     * @param profileName what they call themselves, possibly empty; personal data
     * @param id identity of the delivery
     * @param message the provider's id of the message
     * @param sentAt when it was sent
     * @param content what it says
     */
    record Heard(
            String account,
            ChatNames names,
            String profileName,
            ExternalId id,
            Optional<MessageReference> message,
            Instant sentAt,
            InboundContent content)
            implements Event {}

    /** What became of a message of ours. */
    record Reported(Receipt receipt) implements Event {}

    /** What WhatsApp has decided about a template. */
    record Decided(ProviderNotice notice) implements Event {}

    /**
     * Of no use here; leaves a trace.
     *
     * @param account our own side
     * @param id identity of the delivery
     * @param kind the provider's word for it
     */
    record Unused(String account, ExternalId id, String kind) implements Event {}

    /**
     * Not of the shape that the provider describes.
     *
     * @param kind what it seems to be
     * @param part the part that is broken, as it came
     */
    record Malformed(String kind, String part) implements Event {}
}
