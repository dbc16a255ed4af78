package dev.parley.template;

import dev.parley.conversation.ConversationAddress;
import dev.parley.operator.Operator;
import java.util.List;
import java.util.Map;

/**
 * What operators decided about templates; each decision that changes something stands in the audit.
 * Safe for use by many threads.
 */
public interface TemplateApprovals {

    /** The states of editions. */
    Map<TemplateEdition, TemplateState> states(List<TemplateEdition> editions);

    /**
     * Editions may be sent from now on. Doing so again changes nothing.
     *
     * @param where the operator said so
     */
    void approve(List<TemplateEdition> editions, Operator by, ConversationAddress where);

    /**
     * No version of a template may be sent any more, in any language. Doing so again changes
     * nothing.
     *
     * @param editions those there are of it, which may not have been approved yet
     * @param where the operator said so
     * @return false when nothing is known of such a template
     */
    boolean retire(
            TemplateId id, List<TemplateEdition> editions, Operator by, ConversationAddress where);
}
