package dev.parley.turn;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Page;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import dev.parley.rendering.TemplateLine;
import java.util.List;

/** Says sentences by their names, and answers word for word. */
final class PlainRenderer implements Renderer {

    @Override
    public RichText render(Sentence sentence, Language language, ChannelName channel) {
        return switch (sentence) {
            case Sentence.Answer answer -> RichText.plain(answer.answer());
            case Sentence.MachineNotice _ -> RichText.plain("A machine answers.");
            case Sentence.ButtonChoice(String words, boolean current) ->
                    RichText.plain(current ? "[" + words + "]" : words);
            case Sentence.Heard heard -> RichText.plain("heard: " + heard.words());
            case Sentence.Unsupported unread ->
                    RichText.plain(
                            unread.kind() + " " + unread.reason() + (unread.alone() ? "!" : ""));
            case Sentence.DeadLetters list ->
                    RichText.plain(
                            list.letters().stream().map(Sentence.Letter::id).toList().toString());
            case Sentence.DeadLetterShown shown -> RichText.plain(shown.payload());
            case Sentence.HumanCalled called ->
                    RichText.plain("%s waits, in %s".formatted(called.number(), called.spoken()));
            case Sentence.Handoffs list ->
                    RichText.plain(
                            list.waiting().stream()
                                    .map(Sentence.Waiting::number)
                                    .toList()
                                    .toString());
            case Sentence.HandoffShown shown -> RichText.plain(shown.messages().toString());
            case Sentence.Status(
                            _,
                            _,
                            _,
                            _,
                            boolean human,
                            int handoffs,
                            int awaiting,
                            var ratings) ->
                    RichText.plain(
                            "Status, human %s, handoffs %d, awaiting %d"
                                            .formatted(human, handoffs, awaiting)
                                    + ratings.map(seen -> ", " + seen).orElse(""));
            default -> RichText.plain(aboutTemplates(sentence));
        };
    }

    @Override
    public String page(Page page, Language language) {
        return page.getClass().getSimpleName();
    }

    private static String aboutTemplates(Sentence sentence) {
        return switch (sentence) {
            case Sentence.Templates list ->
                    lines(list.templates()) + " wrong " + list.wrong().size();
            case Sentence.TemplatesApproved list -> lines(list.templates());
            case Sentence.TemplateShown shown -> line(shown.line());
            case Sentence.TemplateSent sent ->
                    "sent in " + sent.spoken().code() + " to " + sent.to();
            case Sentence.TemplateNotAtProvider refused -> "there " + refused.state();
            case Sentence.TemplateValuesWrong wrong -> complaints(wrong);
            default -> sentence.getClass().getSimpleName();
        };
    }

    private static String lines(List<TemplateLine> lines) {
        return lines.stream().map(PlainRenderer::line).sorted().toList().toString();
    }

    private static String line(TemplateLine line) {
        return "%s %s %d %s%s"
                .formatted(
                        line.id(),
                        line.spoken().code(),
                        line.version(),
                        line.state(),
                        line.provider().map(state -> ", there " + state).orElse(""));
    }

    private static String complaints(Sentence.TemplateValuesWrong wrong) {
        return wrong.complaints().stream()
                .map(complaint -> complaint.variable() + " " + complaint.fault())
                .toList()
                .toString();
    }
}
