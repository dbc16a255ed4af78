package dev.parley.template;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.TurnId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.outbox.Aside;
import dev.parley.outbox.JdbcAsides;
import dev.parley.template.MessageTemplate.Filled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes messages from templates: the only place where that is done, whoever wants it. So this is
 * where it is made sure that an operator approved the words, that the template is meant for the
 * channel and that the values are what it needs. An approval that is withdrawn at the same time
 * comes before the message or after it.
 */
@Singleton
public final class JdbcTemplateMessages {

    private static final String APPROVED =
            """
            SELECT true FROM template_decision
            WHERE template = :template AND version = :version AND language = :language
                AND sha256 = :sha256 AND approved
            FOR SHARE
            """;

    private final JdbcAsides asides;
    private final JdbcAudit audit;

    JdbcTemplateMessages(JdbcAsides asides, JdbcAudit audit) {
        this.asides = asides;
        this.audit = audit;
    }

    /**
     * Writes the message and an event of it, in a transaction.
     *
     * @return false when it must not be sent: then only an event of that is written
     */
    public boolean write(Handle handle, TurnId turn, TemplateOrder order, Instant now) {
        Optional<OutboundMessage> message =
                isApproved(handle, order.template().head().edition())
                        ? message(order)
                        : Optional.empty();
        message.ifPresent(words ->
                asides.write(
                        handle,
                        turn,
                        List.of(new Aside(order.to().conversation(), order.to().channel(), words)),
                        now));
        audit.append(handle, List.of(event(turn, order, message.isPresent())), now);
        return message.isPresent();
    }

    private static boolean isApproved(Handle handle, TemplateEdition edition) {
        return handle.createQuery(APPROVED)
                .bind("template", edition.id().value())
                .bind("version", edition.version())
                .bind("language", edition.language().code())
                .bind("sha256", edition.sha256())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    private static Optional<OutboundMessage> message(TemplateOrder order) {
        TemplateHead head = order.template().head();
        return head.channels().contains(order.to().channel())
                        && order.template().fill(order.values(), order.to().channel())
                                instanceof Filled.Ready ready
                ? Optional.of(message(head, ready))
                : Optional.empty();
    }

    private static OutboundMessage message(TemplateHead head, Filled.Ready ready) {
        OutboundMessage message =
                new OutboundMessage(ready.text(), Optional.empty(), Optional.empty());
        return head.whatsApp()
                .map(known ->
                        message.knownAs(
                                new RegisteredTemplate(
                                        known.name(),
                                        known.language(),
                                        ready.words(),
                                        known.content())))
                .orElse(message);
    }

    private static AuditEvent event(TurnId turn, TemplateOrder order, boolean sent) {
        return new AuditEvent(
                order.to().conversation(),
                Optional.of(turn),
                sent ? "template-sent" : "template-refused",
                EditionDetails.of(order.template().head().edition(), order.by()));
    }
}
