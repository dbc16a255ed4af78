package dev.parley.command;

import dev.parley.conversation.Language;
import dev.parley.operator.Operator;
import dev.parley.rendering.Sentence;
import dev.parley.template.MessageTemplate;
import dev.parley.template.MessageTemplate.Filled;
import dev.parley.template.MessageTemplates;
import dev.parley.template.Recipient;
import dev.parley.template.Recipients;
import dev.parley.template.TemplateApprovals;
import dev.parley.template.TemplateEdition;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplateOrder;
import dev.parley.template.TemplateState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /templates send}: says clearly why a template cannot be sent, or leads to it being sent.
 * Whether it may be is decided once more where the message is written.
 */
@Singleton
record TemplateDispatch(
        MessageTemplates files,
        TemplateApprovals approvals,
        Recipients recipients,
        ProviderView provider) {

    /** What the assistant speaks where nothing is known of a person. */
    private static final Language USUAL = Language.ENGLISH;

    /** What an order for {@code <id> <to> name=value …} leads to. */
    CommandResult.Reply order(String words, Operator operator) {
        String[] parts = words.split("\\s+", 3);
        Optional<TemplateId> id = TemplateId.parse(parts[0]);
        Optional<Map<String, String>> values = NamedValues.parse(parts.length == 3 ? parts[2] : "");
        if (parts.length < 2 || id.isEmpty() || values.isEmpty()) {
            return new CommandResult.Said(new Sentence.TemplateUsage());
        }
        List<MessageTemplate> templates = files.shelf().of(id.get());
        if (templates.isEmpty()) {
            return new CommandResult.Said(new Sentence.TemplateUnknown(parts[0]));
        }
        Optional<Recipient> to = recipients.find(parts[1]);
        if (to.isEmpty()) {
            return new CommandResult.Said(new Sentence.TemplateRecipientUnknown(parts[1]));
        }
        Sentence notApproved =
                new Sentence.TemplateNotApproved(parts[0], to.get().language().orElse(USUAL));
        return approved(templates, to.get())
                .map(template -> new TemplateOrder(template, values.get(), to.get(), operator))
                .map(order -> reply(order, parts[1], notApproved))
                .orElse(new CommandResult.Said(notApproved));
    }

    /** The newest approved version in the person's language, else in the usual one. */
    private Optional<MessageTemplate> approved(List<MessageTemplate> templates, Recipient to) {
        List<TemplateEdition> editions =
                templates.stream().map(each -> each.head().edition()).toList();
        Map<TemplateEdition, TemplateState> states = approvals.states(editions);
        List<MessageTemplate> approved =
                templates.stream()
                        .filter(each -> states.get(each.head().edition()) == TemplateState.APPROVED)
                        .toList();
        return Stream.concat(to.language().stream(), Stream.of(USUAL))
                .flatMap(language ->
                        approved.stream()
                                .filter(each -> each.head().edition().language() == language))
                .findFirst();
    }

    private CommandResult.Reply reply(TemplateOrder order, String to, Sentence notApproved) {
        TemplateEdition edition = order.template().head().edition();
        String id = edition.id().value();
        if (!order.template().head().channels().contains(order.to().channel())) {
            return new CommandResult.Said(
                    new Sentence.TemplateNotOnChannel(id, order.to().channel().value()));
        }
        return switch (order.template().fill(order.values(), order.to().channel())) {
            case Filled.Wrong(List<MessageTemplate.Complaint> complaints) ->
                    new CommandResult.Said(new Sentence.TemplateValuesWrong(id, complaints));
            case Filled.Ready _ ->
                    provider.obstacle(order)
                            .<CommandResult.Reply>map(state ->
                                    new CommandResult.Said(
                                            new Sentence.TemplateNotAtProvider(
                                                    id, edition.language(), state)))
                            .orElseGet(() ->
                                    new CommandResult.Sending(
                                            order,
                                            new Sentence.TemplateSent(id, to, edition.language()),
                                            notApproved));
        };
    }
}
