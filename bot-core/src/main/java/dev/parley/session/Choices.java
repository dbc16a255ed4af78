package dev.parley.session;

import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import java.util.Optional;

/**
 * How a conversation goes on: what the person chose and, where they chose nothing, what shows
 * itself.
 *
 * @param chosenLanguage the language the person chose with {@code /language}
 * @param language the language last spoken
 * @param model the model the person chose with {@code /switch}
 */
public record Choices(
        Optional<Language> chosenLanguage, Optional<Language> language, Optional<ModelName> model) {

    static Choices none() {
        return new Choices(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Choices choosing(Language chosen) {
        return new Choices(Optional.of(chosen), Optional.of(chosen), model);
    }

    Choices speaking(Language spoken) {
        return new Choices(chosenLanguage, Optional.of(spoken), model);
    }

    Choices choosing(ModelName chosen) {
        return new Choices(chosenLanguage, language, Optional.of(chosen));
    }
}
