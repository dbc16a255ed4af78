package dev.parley.command;

import dev.parley.command.CommandResult.Offer;
import dev.parley.conversation.Language;
import dev.parley.rendering.Sentence;
import dev.parley.rendering.Sentence.ModelChoice;
import dev.parley.rendering.SettingsButton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the commands about settings offer to touch. Each of them can be typed as well. */
final class Offers {

    private static final Offer SETTINGS = action(SettingsButton.SETTINGS, "settings");

    private Offers() {}

    /** What there is to set. */
    static List<Offer> settings() {
        return List.of(
                action(SettingsButton.LANGUAGE, "language"),
                action(SettingsButton.MODEL, "switch"),
                action(SettingsButton.PRIVACY, "privacy"));
    }

    /** The languages, the spoken one marked. */
    static List<Offer> languages(Language spoken) {
        return Stream.concat(
                        Arrays.stream(Language.values())
                                .map(language ->
                                        new Offer(
                                                new Sentence.ButtonChoice(
                                                        language.ownName(), language == spoken),
                                                "language " + language.code())),
                        Stream.of(SETTINGS))
                .toList();
    }

    /** A page of the models, the one that answers marked; one that is not available is left out. */
    static List<Offer> models(ModelPage page, String current) {
        List<Offer> offers = new ArrayList<>();
        page.models().stream()
                .filter(model -> model.available() || model.name().equals(current))
                .map(model -> model(model, current))
                .forEach(offers::add);
        if (page.number() > 1) {
            offers.add(action(SettingsButton.PREVIOUS, "models " + (page.number() - 1)));
        }
        if (page.number() < page.count()) {
            offers.add(action(SettingsButton.NEXT, "models " + (page.number() + 1)));
        }
        offers.add(SETTINGS);
        return offers;
    }

    /** What can be done about what is known of a person. */
    static List<Offer> privacy(boolean brief) {
        return List.of(
                brief
                        ? action(SettingsButton.USUAL_ANSWERS, "privacy long")
                        : action(SettingsButton.SHORT_ANSWERS, "privacy short"),
                action(SettingsButton.DELETE_FACTS, "privacy delete"),
                action(SettingsButton.FORGET, "forget"),
                SETTINGS);
    }

    private static Offer model(ModelChoice model, String current) {
        return new Offer(
                new Sentence.ButtonChoice(model.name(), model.name().equals(current)),
                "switch " + model.name());
    }

    private static Offer action(SettingsButton action, String command) {
        return new Offer(new Sentence.ButtonAction(action), command);
    }
}
