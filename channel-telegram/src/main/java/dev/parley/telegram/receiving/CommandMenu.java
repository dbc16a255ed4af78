package dev.parley.telegram.receiving;

import dev.parley.command.CommandRouter;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.operator.OperatorMenus;
import dev.parley.operator.Operators;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Tells Telegram the bot's commands, in every language, for the menu beside the input field: a
 * shorter one for groups, a longer one for each operator. Menus only show; what somebody may do is
 * asked when they do it.
 */
@Singleton
final class CommandMenu {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

    private final BotApi api;
    private final Renderer renderer;
    private final RetryPauses pauses;
    private final Operators operators;
    private final OperatorMenus menus;

    CommandMenu(
            BotApi api,
            Renderer renderer,
            RetryPauses pauses,
            Operators operators,
            OperatorMenus menus) {
        this.api = api;
        this.renderer = renderer;
        this.pauses = pauses;
        this.operators = operators;
        this.menus = menus;
    }

    /** Tries until Telegram has answered for every menu and language. */
    void publish() throws InterruptedException {
        show(new BotCommandScopeDefault(), CommandRouter.menu());
        show(new BotCommandScopeAllPrivateChats(), CommandRouter.menu());
        show(new BotCommandScopeAllGroupChats(), CommandRouter.groupMenu());
        Set<PersonAddress> wanted =
                operators.addresses().stream()
                        .filter(address -> address.channel().equals(TelegramChat.CHANNEL))
                        .collect(Collectors.toSet());
        Set<PersonAddress> former = new HashSet<>(menus.shown(TelegramChat.CHANNEL));
        former.removeAll(wanted);
        for (PersonAddress operator : wanted) {
            menus.show(operator);
            show(chat(operator), CommandRouter.operatorMenu());
        }
        for (PersonAddress person : former) {
            hide(chat(person));
            menus.hide(person);
        }
    }

    private static BotCommandScope chat(PersonAddress person) {
        return new BotCommandScopeChat(person.value());
    }

    private void show(BotCommandScope scope, List<String> commands) throws InterruptedException {
        for (Language language : Language.values()) {
            SetMyCommands form =
                    SetMyCommands.builder()
                            .scope(scope)
                            .commands(
                                    commands.stream()
                                            .map(name ->
                                                    new BotCommand(name, summary(name, language)))
                                            .toList())
                            .build();
            if (!forOthers(language)) {
                form.setLanguageCode(language.code());
            }
            tell(form);
        }
    }

    private void hide(BotCommandScope scope) throws InterruptedException {
        for (Language language : Language.values()) {
            DeleteMyCommands form = DeleteMyCommands.builder().scope(scope).build();
            if (!forOthers(language)) {
                form.setLanguageCode(language.code());
            }
            tell(form);
        }
    }

    /** English goes to everybody whose language is not spoken. */
    private static boolean forOthers(Language language) {
        return language == Language.ENGLISH;
    }

    private void tell(BotApiMethod<Boolean> form) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            switch (api.call(form)) {
                case ApiAnswer.Done _ -> {
                    return;
                }
                case ApiAnswer.Rejected rejected when rejected.code() == 400 -> {
                    refused(rejected);
                    return;
                }
                case ApiAnswer other -> Thread.sleep(pauses.after(other, failures));
            }
        }
    }

    /** An operator who has never written to the bot has no chat yet. */
    private static void refused(ApiAnswer.Rejected rejected) {
        if (rejected.description().toLowerCase(Locale.ROOT).contains("chat not found")) {
            LOG.debug("Telegram: an operator has not written to the bot yet; no menu for them");
        } else {
            LOG.warn("Telegram: a menu of commands is refused: {}", rejected.explanation());
        }
    }

    private String summary(String command, Language language) {
        return renderer.render(new Sentence.CommandSummary(command), language, TelegramChat.CHANNEL)
                .plainText()
                .strip();
    }
}
