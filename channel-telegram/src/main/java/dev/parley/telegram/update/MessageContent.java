package dev.parley.telegram.update;

import dev.parley.conversation.MessageReference;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Edit;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Moved;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.inbound.InboundContent.Unsupported;
import java.util.List;
import java.util.Optional;

/** What a message, new or edited, says to the bot. */
final class MessageContent {

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
                : MediaKind.of(message)
                        .map(this::media)
                        .orElseGet(() -> new Ignored("service_message"));
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

    /** In groups only what is meant for the bot, and without its name. */
    private InboundContent media(MediaKind kind) {
        GroupMessage inGroup = new GroupMessage(message, bot);
        if (group && !inGroup.isForBot()) {
            return new Ignored("group-talk");
        }
        return kind.file(message)
                .<InboundContent>map(file ->
                        new Attached(
                                caption(inGroup), List.of(file), message.text("media_group_id")))
                .orElseGet(() -> new Unsupported(kind.field()));
    }

    private String caption(GroupMessage inGroup) {
        return MessageText.of(message)
                .map(text -> group ? inGroup.wordsForBot(text).orElse("") : text.words())
                .orElse("");
    }

    /**
     * Bots never answer bots; channels and anonymous administrators are nobody who could be
     * answered.
     */
    private boolean isFromPerson() {
        return message.object("from").filter(author -> !author.isTrue("is_bot")).isPresent();
    }
}
