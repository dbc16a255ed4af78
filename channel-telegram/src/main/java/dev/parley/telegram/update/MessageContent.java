package dev.parley.telegram.update;

import dev.parley.conversation.MessageReference;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Edit;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Moved;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.inbound.InboundContent.Unsupported;
import java.util.List;
import java.util.Optional;

/** What a message, new or edited, says to the bot. */
final class MessageContent {

    /**
     * What a person can send instead of words; the more exact word first, since an animation is a
     * document, too.
     */
    private static final List<String> MEDIA =
            List.of(
                    "animation",
                    "audio",
                    "checklist",
                    "contact",
                    "dice",
                    "game",
                    "location",
                    "paid_media",
                    "photo",
                    "poll",
                    "rich_message",
                    "sticker",
                    "story",
                    "video",
                    "video_note",
                    "voice",
                    "document");

    private final Fields message;
    private final BotIdentity bot;
    private final boolean group;

    MessageContent(Fields message, BotIdentity bot, boolean group) {
        this.message = message;
        this.bot = bot;
        this.group = group;
    }

    /** A new message. */
    InboundContent received() {
        if (message.integer("migrate_to_chat_id").isPresent()) {
            return new Moved(Long.toString(message.integer("migrate_to_chat_id").getAsLong()));
        }
        if (!isFromPerson()) {
            return new Ignored("not-from-a-person");
        }
        return message.text("text").isPresent()
                ? MessageText.of(message).map(this::words).orElseThrow()
                : media().map(this::unsupported).orElseGet(() -> new Ignored("service_message"));
    }

    /** An edited message: what counts is whether its new words are meant for the bot. */
    InboundContent edited(MessageReference reference) {
        if (!isFromPerson() || message.text("text").isEmpty()) {
            return new Ignored("edited_message");
        }
        return switch (received()) {
            case Text(String text) -> new Edit(reference, text);
            case InboundContent.Command _ ->
                    new Edit(reference, message.text("text").orElseThrow());
            case InboundContent other -> other;
        };
    }

    private InboundContent words(MessageText text) {
        Optional<SlashCommand> command = SlashCommand.in(text);
        if (command.isPresent()) {
            return command(command.get());
        }
        return group
                ? new GroupMessage(message, bot)
                        .wordsForBot(text)
                        .<InboundContent>map(Text::new)
                        .orElseGet(() -> new Ignored("group-talk"))
                : new Text(text.words());
    }

    private InboundContent command(SlashCommand command) {
        boolean ours = !group || command.bot().map(bot::goesBy).orElse(true);
        return ours ? command.content() : new Ignored("command-for-another-bot");
    }

    private InboundContent unsupported(String kind) {
        return group && !new GroupMessage(message, bot).isForBot()
                ? new Ignored("group-talk")
                : new Unsupported(kind);
    }

    private Optional<String> media() {
        return MEDIA.stream().filter(message::has).findFirst();
    }

    /**
     * Bots never answer bots; channels and anonymous administrators are nobody who could be
     * answered.
     */
    private boolean isFromPerson() {
        return message.object("from").filter(author -> !author.isTrue("is_bot")).isPresent();
    }
}
