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
                .map(language -> chosen(call, language))
                .orElseGet(() ->
                        CommandResult.say(
                                        call,
                                        new Sentence.LanguageChoice(List.of(Language.values())))
                                .offering(Offers.languages(call.language())));
    }

    /** Whoever touched a button sees the others again, with the new state. */
    private static CommandResult chosen(CommandCall call, Language language) {
        CommandResult result =
                CommandResult.say(call, new Sentence.LanguageSet(language))
                        .with(call.session().withChosenLanguage(language))
                        .in(language);
        return call.pressed().isPresent() ? result.offering(Offers.languages(language)) : result;
    }
}
