package dev.parley.command;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.rendering.Sentence.ModelChoice;
import dev.parley.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The models as people see them. */
record ModelList(AiCore core) {

    List<ModelChoice> choices() {
        return core.models().stream()
                .map(model -> new ModelChoice(model.name().value(), model.available()))
                .toList();
    }

    /** The model that answers a conversation: the chosen one, else the default. */
    String current(Session session) {
        return session.choices()
                .model()
                .or(() ->
                        core.models().stream()
                                .filter(Model::byDefault)
                                .map(Model::name)
                                .findFirst())
                .map(ModelName::value)
                .orElse("extractive");
    }

    /**
     * The model a person names, by its whole name or by the part after the provider's, in any case.
     */
    Optional<ModelName> named(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<ModelName> names = core.models().stream().map(Model::name).toList();
        return names.stream()
                .filter(name -> name.value().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() ->
                        names.stream()
                                .filter(name ->
                                        name.value()
                                                .toLowerCase(Locale.ROOT)
                                                .endsWith("/" + wanted))
                                .findFirst());
    }
}
