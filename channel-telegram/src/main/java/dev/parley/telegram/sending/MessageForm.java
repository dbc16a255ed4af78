package dev.parley.telegram.sending;

import dev.parley.conversation.MessageReference;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Fills in Telegram's forms for a message. */
final class MessageForm {

    private static final Pattern MESSAGE_ID = Pattern.compile("[0-9]{1,9}");

    private MessageForm() {}

    /** Telegram's number of a message; empty where it is none of Telegram's. */
    static Optional<Integer> id(MessageReference reference) {
        return Optional.of(reference.value())
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .map(Integer::valueOf);
    }

    /** A new message. */
    static SendMessage send(TelegramChat chat, RichMessage words, OutboundMessage said) {
        SendMessage form =
                SendMessage.builder()
                        .chatId(Long.toString(chat.id()))
                        .text(words.text())
                        .linkPreviewOptions(withoutPreview())
                        .build();
        chat.topic().ifPresent(form::setMessageThreadId);
        chat.business().ifPresent(form::setBusinessConnectionId);
        if (!words.entities().isEmpty()) {
            form.setEntities(words.entities());
        }
        keyboard(said).ifPresent(form::setReplyMarkup);
        said.quotes()
                .flatMap(MessageForm::id)
                .map(MessageForm::reply)
                .ifPresent(form::setReplyParameters);
        return form;
    }

    /** Other words and other buttons for a message that was sent. */
    static EditMessageText edit(
            TelegramChat chat, int messageId, RichMessage words, OutboundMessage said) {
        EditMessageText form =
                EditMessageText.builder()
                        .chatId(Long.toString(chat.id()))
                        .messageId(messageId)
                        .text(words.text())
                        .linkPreviewOptions(withoutPreview())
                        .build();
        chat.business().ifPresent(form::setBusinessConnectionId);
        if (!words.entities().isEmpty()) {
            form.setEntities(words.entities());
        }
        keyboard(said).ifPresent(form::setReplyMarkup);
        return form;
    }

    private static LinkPreviewOptions withoutPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    private static Optional<InlineKeyboardMarkup> keyboard(OutboundMessage said) {
        List<InlineKeyboardRow> rows = Keyboard.rows(said.buttons());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    /** When the message was deleted meanwhile, the answer is still wanted. */
    private static ReplyParameters reply(int messageId) {
        return ReplyParameters.builder()
                .messageId(messageId)
                .allowSendingWithoutReply(true)
                .build();
    }
}
