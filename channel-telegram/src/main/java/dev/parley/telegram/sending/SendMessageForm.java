package dev.parley.telegram.sending;

import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.telegram.TelegramChat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Fills in Telegram's form for a message. */
final class SendMessageForm {

    private static final Pattern MESSAGE_ID = Pattern.compile("[0-9]{1,9}");

    private SendMessageForm() {}

    static SendMessage of(
            TelegramChat chat,
            RichMessage message,
            Optional<MessageReference> quotes,
            List<Choice> choices) {
        SendMessage form =
                SendMessage.builder()
                        .chatId(Long.toString(chat.id()))
                        .text(message.text())
                        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                        .build();
        chat.topic().ifPresent(form::setMessageThreadId);
        if (!message.entities().isEmpty()) {
            form.setEntities(message.entities());
        }
        if (!choices.isEmpty()) {
            form.setReplyMarkup(new InlineKeyboardMarkup(List.of(row(choices))));
        }
        quotes.map(MessageReference::value)
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .map(Integer::valueOf)
                .map(SendMessageForm::reply)
                .ifPresent(form::setReplyParameters);
        return form;
    }

    /** A touched button comes back as its payload. */
    private static InlineKeyboardRow row(List<Choice> choices) {
        return new InlineKeyboardRow(
                choices.stream()
                        .map(choice ->
                                InlineKeyboardButton.builder()
                                        .text(choice.label())
                                        .callbackData(choice.payload())
                                        .build())
                        .toList());
    }

    /** When the message was deleted meanwhile, the answer is still wanted. */
    private static ReplyParameters reply(int messageId) {
        return ReplyParameters.builder()
                .messageId(messageId)
                .allowSendingWithoutReply(true)
                .build();
    }
}
