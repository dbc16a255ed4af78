package dev.parley.command;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.rendering.Sentence;
import dev.parley.rendering.Sentence.ModelChoice;
import dev.parley.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

    /** Tells of the models, beginning with the page of the one that answers. */
    CommandResult shown(CommandCall call) {
        return shown(call, all -> ModelPage.with(current(call.session()), all));
    }

    /** Tells of a page of the models. */
    CommandResult shown(CommandCall call, Function<List<ModelChoice>, ModelPage> choose) {
        String current = current(call.session());
        ModelPage page = choose.apply(choices());
        return CommandResult.say(
                        call,
                        new Sentence.Models(page.models(), current, page.number(), page.count()))
                .offering(Offers.models(page, current));
    }

    /** The models around one to touch. */
    List<CommandResult.Offer> offers(String current) {
        return Offers.models(ModelPage.with(current, choices()), current);
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
