package dev.parley.command;

import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.command.CommandResult.Offer;
import dev.parley.rendering.AboutPerson;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import dev.parley.session.KnownPerson;
import dev.parley.session.KnownPerson.Consent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /privacy}: tells what is kept and what the person can ask for. With words after it, it
 * changes what is remembered of them: {@code name Ana}, {@code short}, {@code long}, {@code
 * delete}.
 */
record PrivacyCommand(Practice practice) implements Command {

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public CommandResult run(CommandCall call) {
        String[] words = call.arguments().strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> CommandResult.say(call, told(call)).offering(offers(call));
            case "delete" -> deleted(call);
            case "short" -> wanted(call, Facts.answered(Facts.Length.SHORT));
            case "long" -> wanted(call, Facts.answered(Facts.Length.USUAL));
            case "name" -> named(call, rest);
            default -> CommandResult.say(call, new Sentence.PrivacyUsage());
        };
    }

    /** In a group, where others read along, nobody is told what is known of them. */
    private Sentence told(CommandCall call) {
        return call.inbound().group()
                ? new Sentence.Privacy(practice)
                : new Sentence.Privacy(practice, Optional.of(about(known(call))));
    }

    private static List<Offer> offers(CommandCall call) {
        return call.inbound().group() ? List.of() : Offers.privacy(about(known(call)).brief());
    }

    private static AboutPerson about(KnownPerson known) {
        return new AboutPerson(
                known.facts().name(),
                known.facts().answers().filter(Facts.Length.SHORT::equals).isPresent(),
                known.consent() == Consent.REFUSED);
    }

    private static CommandResult named(CommandCall call, String name) {
        return Facts.isName(name)
                ? wanted(call, Facts.named(name))
                : CommandResult.say(call, new Sentence.PrivacyUsage());
    }

    private static CommandResult deleted(CommandCall call) {
        return CommandResult.say(call, new Sentence.FactsDeleted())
                .with(call.session().knowing(known(call).forgotten()));
    }

    /** Who asks for it has changed a mind that refused or let pass; they are asked again. */
    private static CommandResult wanted(CommandCall call, Facts facts) {
        KnownPerson known = known(call);
        CommandResult wish = CommandResult.wish(call, new Effect.Remember(facts));
        return known.consent() != Consent.GIVEN
                ? wish.with(call.session().knowing(known.saying(Consent.OPEN)))
                : wish;
    }

    private static KnownPerson known(CommandCall call) {
        return call.session().person(call.inbound().sender().address());
    }
}
