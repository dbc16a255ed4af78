package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.ChangesConversation;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.FunctionRefusedException;
import dev.parley.ai.function.Intent;
import dev.parley.ai.key.Scope;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code remember_facts}: what a person wants remembered of themselves. */
@Singleton
final class RememberFacts {

    /** Up to three words; what follows "and" is something else. */
    private static final String NAME =
            "(?<name>[a-z'-]{1,20}(?: (?!and |et |si |but |mais |dar |i |je )[a-z'-]{1,20}){0,2})";

    /** What is to be remembered, one of them at least. */
    record Wanted(
            @JsonPropertyDescription("What the person wants to be called.")
                    @Pattern(regexp = "^[\\p{L}][\\p{L}\\p{M} '’.-]{0,59}$")
                    @Nullable String name,
            @JsonPropertyDescription("How long the person wants answers to be.")
                    Facts.@Nullable Length answers) {}

    /** What was understood. */
    record Understood(
            @JsonPropertyDescription("What the person wants to be called.") Optional<String> name,
            @JsonPropertyDescription("How long the person wants answers to be.")
                    Optional<Facts.Length> answers)
            implements ChangesConversation {

        @Override
        public Effect effect() {
            return new Effect.Remember(new Facts(name, answers));
        }
    }

    @Function(
            name = "remember_facts",
            category = "conversation",
            description =
                    "Remembers what the person wants to be called or how long they want answers to be,"
                            + " if they agree to that.",
            scope = Scope.CONVERSATION_WRITE,
            changes = true,
            confirmation = true)
    @Intent(
            language = Language.ENGLISH,
            patterns = {
                "(?:hello |hi |hello, |hi, )?(?:my name is|my name's|i am called) " + NAME,
                Beginning.ENGLISH
                        + "(?:give me|keep|i want|i would like|i'd like|i prefer)?"
                        + " ?(?:your |the )?(?<answers>short|brief|longer) answers(?: short)?(?: please|, please)?",
                Beginning.ENGLISH + "(?:answer|reply)(?: me)? (?<answers>briefly)(?: please)?",
            },
            values = {"short=short", "brief=short", "briefly=short", "longer=usual"})
    @Intent(
            language = Language.FRENCH,
            patterns = {
                "(?:bonjour |bonjour, )?(?:je m'appelle|mon nom est) " + NAME,
                "(?:je voudrais |je prefere |donnez-moi |donne-moi )?(?:des )?reponses"
                        + " (?<answers>courtes|breves|plus longues)(?:,? s'il (?:vous|te) plait)?",
                "(?:repondez|reponds)(?:-moi)? (?<answers>brievement)(?:,? s'il (?:vous|te) plait)?",
            },
            values = {"courtes=short", "breves=short", "brievement=short", "plus longues=usual"})
    @Intent(
            language = Language.ROMANIAN,
            patterns = {
                "(?:buna ziua |buna ziua, |buna, )?(?:ma numesc|ma cheama|numele meu este) " + NAME,
                "(?:vreau |as vrea |prefer |doresc )?raspunsuri (?:mai )?(?<answers>scurte|lungi)"
                        + "(?:,? (?:va|te) rog)?",
                "(?:raspundeti|raspunde)(?:-mi)?(?: pe)? (?<answers>scurt)(?:,? (?:va|te) rog)?",
            },
            values = {"scurte=short", "scurt=short", "lungi=usual"})
    Understood remember(Wanted wanted) {
        if (wanted.name() == null && wanted.answers() == null) {
            throw new FunctionRefusedException(
                    "nothing_to_remember", "Expected a name, a length of answers, or both.");
        }
        return new Understood(
                Optional.ofNullable(wanted.name()), Optional.ofNullable(wanted.answers()));
    }
}
