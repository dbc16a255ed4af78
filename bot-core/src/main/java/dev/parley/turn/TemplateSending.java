package dev.parley.turn;

import dev.parley.outbound.OutboundMessage;
import dev.parley.template.TemplateOrder;
import java.util.List;

/**
 * A template is sent to somebody in the commit of the turn.
 *
 * @param order what to whom
 * @param sent what the operator is told when it is sent
 * @param refused what the operator is told when it may not be sent after all
 */
record TemplateSending(
        TemplateOrder order, List<OutboundMessage> sent, List<OutboundMessage> refused) {

    TemplateSending {
        sent = List.copyOf(sent);
        refused = List.copyOf(refused);
    }
}
