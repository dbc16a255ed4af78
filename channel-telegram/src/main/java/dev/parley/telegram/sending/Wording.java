package dev.parley.telegram.sending;

import dev.parley.outbound.Delivery;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Says a message: as a new one, or in the place of an earlier one. What Telegram does not let
 * change any more is said anew.
 */
@Singleton
final class Wording {

    private final BotApi api;

    Wording(BotApi api) {
        this.api = api;
    }

    Delivery say(TelegramChat chat, OutboundMessage said) throws InterruptedException {
        Optional<Integer> earlier = said.replaces().flatMap(MessageForm::id);
        if (earlier.isPresent()) {
            ApiAnswer answer =
                    call(said, words -> MessageForm.edit(chat, earlier.get(), words, said));
            if (Outcome.isUnchanged(answer)) {
                return new Delivery.Sent(said.replaces());
            }
            if (!Outcome.isFixed(answer)) {
                return Outcome.of(answer, chat);
            }
        }
        return Outcome.of(call(said, words -> MessageForm.send(chat, words, said)), chat);
    }

    private ApiAnswer call(OutboundMessage said, Function<RichMessage, BotApiMethod<?>> form)
            throws InterruptedException {
        RichMessage words = RichMessage.of(said.text());
        ApiAnswer answer = api.call(form.apply(words));
        return Outcome.isAboutFormatting(answer) && !words.entities().isEmpty()
                ? api.call(form.apply(words.plain()))
                : answer;
    }
}
