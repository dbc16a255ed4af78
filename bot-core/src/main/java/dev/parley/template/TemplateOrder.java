package dev.parley.template;

import dev.parley.operator.Operator;
import java.util.Map;

/**
 * A template that is to be sent to somebody.
 *
 * @param template which one
 * @param values what stands in it
 * @param to whom
 * @param by who wants it; stands in the audit
 */
public record TemplateOrder(
        MessageTemplate template, Map<String, String> values, Recipient to, Operator by) {

    public TemplateOrder {
        values = Map.copyOf(values);
    }
}
