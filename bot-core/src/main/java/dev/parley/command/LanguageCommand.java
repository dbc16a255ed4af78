package dev.parley.command;

import dev.parley.conversation.Language;
import dev.parley.rendering.Sentence;
import java.util.List;

/** {@code /language}: chooses the language. */
record LanguageCommand() implements Command {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return Language.named(call.arguments())
                .map(language ->
                        CommandResult.say(call, new Sentence.LanguageSet(language))
                                .with(call.session().withChosenLanguage(language))
                                .in(language))
                .orElseGet(() ->
                        CommandResult.say(
                                call, new Sentence.LanguageChoice(List.of(Language.values()))));
    }
}
