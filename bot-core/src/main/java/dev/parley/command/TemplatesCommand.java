package dev.parley.command;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.operator.Operator;
import dev.parley.rendering.Sentence;
import dev.parley.rendering.TemplateLine;
import dev.parley.template.MessageTemplate;
import dev.parley.template.MessageTemplates;
import dev.parley.template.TemplateApprovals;
import dev.parley.template.TemplateEdition;
import dev.parley.template.TemplateHead;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplateShelf;
import dev.parley.template.TemplateState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code /templates}: lists the practice's templates, shows one as a person would read it, approves
 * or retires it, or sends it to somebody. Approving and retiring are safe to repeat: what is
 * decided already does not change, and neither does the audit.
 */
@Singleton
record TemplatesCommand(
        MessageTemplates files,
        TemplateApprovals approvals,
        TemplateDispatch dispatch,
        ProviderView provider)
        implements OperatorCommand {

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public CommandResult run(CommandCall call, Operator operator) {
        String[] words = call.arguments().strip().split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "" -> CommandResult.say(call, list());
            case "show" -> chosen(rest).map(choice -> show(call, choice)).orElse(usage(call));
            case "approve" ->
                    chosen(rest).map(choice -> approve(call, choice, operator)).orElse(usage(call));
            case "retire" ->
                    TemplateId.parse(rest)
                            .map(id -> retire(call, id, operator))
                            .orElse(usage(call));
            case "send" -> CommandResult.of(call, dispatch.order(rest, operator));
            default -> usage(call);
        };
    }

    /** The template that an operator names, in a language where they name one, too. */
    private record Choice(TemplateId id, Optional<Language> language) {}

    private static Optional<Choice> chosen(String words) {
        String[] parts = words.split("\\s+", 2);
        Optional<TemplateId> id = TemplateId.parse(parts[0]);
        if (parts.length == 1) {
            return id.map(known -> new Choice(known, Optional.empty()));
        }
        return id.flatMap(known ->
                Language.named(parts[1]).map(language -> new Choice(known, Optional.of(language))));
    }

    private Sentence list() {
        TemplateShelf shelf = files.shelf();
        return new Sentence.Templates(lines(shelf.templates()), shelf.wrong());
    }

    private CommandResult show(CommandCall call, Choice choice) {
        List<MessageTemplate> templates = files.shelf().newest(choice.id());
        Language wanted = choice.language().orElse(call.language());
        Optional<MessageTemplate> found = in(wanted, templates).stream().findFirst();
        if (found.isEmpty() && choice.language().isEmpty()) {
            found = templates.stream().findFirst();
        }
        return CommandResult.of(
                call,
                found.map(this::shown)
                        .orElseGet(() ->
                                new CommandResult.Said(
                                        new Sentence.TemplateUnknown(choice.id().value()))));
    }

    private CommandResult.Reply shown(MessageTemplate template) {
        TemplateHead head = template.head();
        return new CommandResult.Shown(
                new Sentence.TemplateShown(
                        lines(List.of(template)).getFirst(),
                        head.purpose().word(),
                        head.channels().stream().map(ChannelName::value).sorted().toList(),
                        head.variables()),
                template.sample());
    }

    private CommandResult approve(CommandCall call, Choice choice, Operator operator) {
        List<MessageTemplate> newest = files.shelf().newest(choice.id());
        List<MessageTemplate> templates =
                choice.language().map(language -> in(language, newest)).orElse(newest);
        if (templates.isEmpty()) {
            return CommandResult.say(call, new Sentence.TemplateUnknown(choice.id().value()));
        }
        approvals.approve(editions(templates), operator, call.inbound().conversation());
        return CommandResult.say(call, new Sentence.TemplatesApproved(lines(templates)));
    }

    private CommandResult retire(CommandCall call, TemplateId id, Operator operator) {
        List<TemplateEdition> editions = editions(files.shelf().of(id));
        boolean known = approvals.retire(id, editions, operator, call.inbound().conversation());
        return CommandResult.say(
                call,
                known
                        ? new Sentence.TemplateRetired(id.value())
                        : new Sentence.TemplateUnknown(id.value()));
    }

    private static List<MessageTemplate> in(Language language, List<MessageTemplate> templates) {
        return templates.stream()
                .filter(each -> each.head().edition().language() == language)
                .toList();
    }

    private List<TemplateLine> lines(List<MessageTemplate> templates) {
        Map<TemplateEdition, TemplateState> states = approvals.states(editions(templates));
        return templates.stream()
                .map(MessageTemplate::head)
                .map(head ->
                        new TemplateLine(
                                head.edition().id().value(),
                                head.edition().version(),
                                head.edition().language(),
                                Objects.requireNonNull(states.get(head.edition())),
                                provider.state(head)))
                .toList();
    }

    private static List<TemplateEdition> editions(List<MessageTemplate> templates) {
        return templates.stream().map(each -> each.head().edition()).toList();
    }

    private static CommandResult usage(CommandCall call) {
        return CommandResult.say(call, new Sentence.TemplateUsage());
    }
}
