package dev.parley.telegram.receiving;

import dev.parley.command.CommandRouter;
import dev.parley.conversation.Language;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Tells Telegram the bot's commands, in every language, for the menu beside the input field. */
@Singleton
final class CommandMenu {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

    private final BotApi api;
    private final Renderer renderer;
    private final RetryPauses pauses;

    CommandMenu(BotApi api, Renderer renderer, RetryPauses pauses) {
        this.api = api;
        this.renderer = renderer;
        this.pauses = pauses;
    }

    /** Tries until Telegram has answered for every language. */
    void publish() throws InterruptedException {
        for (Language language : Language.values()) {
            publish(form(language));
        }
    }

    private void publish(SetMyCommands form) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            switch (api.call(form)) {
                case ApiAnswer.Done _ -> {
                    return;
                }
                case ApiAnswer.Rejected rejected when rejected.code() == 400 -> {
                    LOG.warn(
                            "Telegram: the menu of commands is refused: {}",
                            rejected.explanation());
                    return;
                }
                case ApiAnswer other -> Thread.sleep(pauses.after(other, failures));
            }
        }
    }

    /** English goes to everybody whose language is not spoken. */
    private SetMyCommands form(Language language) {
        List<BotCommand> commands =
                CommandRouter.menu().stream()
                        .map(name -> new BotCommand(name, summary(name, language)))
                        .toList();
        return language == Language.ENGLISH
                ? SetMyCommands.builder().commands(commands).build()
                : SetMyCommands.builder().commands(commands).languageCode(language.code()).build();
    }

    private String summary(String command, Language language) {
        return renderer.render(new Sentence.CommandSummary(command), language, TelegramChat.CHANNEL)
                .plainText()
                .strip();
    }
}
