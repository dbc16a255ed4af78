package dev.parley.telegram.update;

import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.telegram.TelegramChat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who wrote. */
final class Senders {

    private static final Pattern LANGUAGE_TAG =
            Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST_NAME = 200;

    private Senders() {}

    static Optional<Sender> of(Fields user) {
        return user.integer("id").stream()
                .mapToObj(id -> new Sender(TelegramChat.person(id), name(user), languageTag(user)))
                .findFirst();
    }

    /** Who stands for what nobody sent: the bot itself. */
    static Sender ourselves(BotIdentity bot) {
        return new Sender(
                new PersonAddress(TelegramChat.CHANNEL, bot.account()), "", Optional.empty());
    }

    private static String name(Fields user) {
        String name =
                Stream.of("first_name", "last_name")
                        .flatMap(part -> user.text(part).stream())
                        .collect(Collectors.joining(" "))
                        .replace('\0', ' ')
                        .strip();
        String shortened = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        // Half a surrogate pair, from Telegram or from the cut, cannot be stored.
        return new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Optional<String> languageTag(Fields user) {
        return user.text("language_code").filter(tag -> LANGUAGE_TAG.matcher(tag).matches());
    }
}
