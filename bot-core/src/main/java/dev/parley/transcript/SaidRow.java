package dev.parley.transcript;

import dev.parley.conversation.RichText;
import dev.parley.database.Payloads;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.OutboundMessage;
import dev.parley.rendering.Page;
import java.util.Optional;

/**
 * A row of the inbox or the outbox.
 *
 * @param own whether the person said it
 * @param id the row's id
 * @param externalId the provider's id of what was received; empty for what Parley said
 * @param payload the row as JSON
 */
record SaidRow(boolean own, long id, String externalId, String payload) {

    /** The message in it; empty for notices that are no message. */
    Optional<Page.Message> message(Payloads payloads) {
        if (!own) {
            OutboundMessage said = payloads.read(payload, OutboundMessage.class);
            return Optional.of(
                    new Page.Message(
                            "said-" + id, false, said.text(), said.provenance(), said.buttons()));
        }
        return words(payloads.read(payload, Inbound.class).content())
                .map(words ->
                        new Page.Message(
                                externalId, true, RichText.plain(words), Optional.empty()));
    }

    private static Optional<String> words(InboundContent content) {
        return switch (content) {
            case InboundContent.Text(String text) -> Optional.of(text);
            case InboundContent.Edit(_, String text) -> Optional.of(text);
            case InboundContent.Chosen(String label, _) -> Optional.of(label);
            case InboundContent.Attached(String text, _, _) ->
                    Optional.of(text).filter(words -> !words.isBlank());
            case InboundContent.Command(String name, String arguments, _) ->
                    Optional.of(("/" + name + " " + arguments).trim());
            case InboundContent.Deleted _,
                    InboundContent.Rated _,
                    InboundContent.Unsupported _,
                    InboundContent.Moved _,
                    InboundContent.Reachable _,
                    InboundContent.ModelLoaded _,
                    InboundContent.Ignored _ ->
                    Optional.empty();
        };
    }
}
