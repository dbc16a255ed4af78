package dev.parley.command;

import dev.parley.conversation.Language;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;

/**
 * {@code /start}: greets, and says that a machine answers. Who follows a link that names a language
 * and a topic ({@code /start fr-hours}) is greeted in it, unless they chose another, and gets the
 * answer to the topic's question.
 */
record StartCommand(Practice practice, StartQuestions questions) implements Command {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public CommandResult run(CommandCall call) {
        StartQuestions.Opening opening = questions.read(call.arguments());
        Language language =
                call.session()
                        .choices()
                        .chosenLanguage()
                        .or(opening::language)
                        .orElse(call.language());
        CommandResult greeting =
                CommandResult.say(call, new Sentence.Welcome(practice))
                        .with(call.session().afterIntroduction())
                        .in(language);
        return opening.topic()
                .flatMap(topic -> questions.about(topic, language))
                .map(greeting::answering)
                .orElse(greeting);
    }
}
