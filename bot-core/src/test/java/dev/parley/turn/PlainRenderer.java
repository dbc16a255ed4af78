package dev.parley.turn;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Page;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;

/** Says sentences by their names, and answers word for word. */
final class PlainRenderer implements Renderer {

    @Override
    public RichText render(Sentence sentence, Language language, ChannelName channel) {
        return switch (sentence) {
            case Sentence.Answer answer -> RichText.plain(answer.answer());
            case Sentence.MachineNotice _ -> RichText.plain("A machine answers.");
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
            case Sentence.Status(_, _, _, _, boolean human, int handoffs) ->
                    RichText.plain("Status, human %s, handoffs %d".formatted(human, handoffs));
            default -> RichText.plain(sentence.getClass().getSimpleName());
        };
    }

    @Override
    public String page(Page page, Language language) {
        return page.getClass().getSimpleName();
    }
}
