package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.ChangesConversation;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.Intent;
import dev.parley.ai.key.Scope;
import dev.parley.assistant.Effect;
import dev.parley.conversation.Language;
import dev.parley.rendering.Practice;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** {@code hand_to_human}: asks that a human takes over. */
@Singleton
final class HandToHuman {

    private final Practice practice;

    HandToHuman(Practice practice) {
        this.practice = practice;
    }

    /** Why. */
    record Wanted(
            @JsonPropertyDescription("Why; the person asked for it where it is left out.")
                    Effect.@Nullable Reason reason) {}

    /** That it is asked for, and what the person can do meanwhile. */
    record Asked(
            @JsonPropertyDescription("Why a human is asked for.") Effect.Reason reason,
            @JsonPropertyDescription("The organisation.") String practice,
            @JsonPropertyDescription("The number to call for those who cannot wait.") String phone)
            implements ChangesConversation {

        @Override
        public Effect effect() {
            return new Effect.HandToHuman(reason);
        }
    }

    @Function(
            name = "hand_to_human",
            category = "conversation",
            description =
                    "Asks a human of the organisation to take the conversation over. Call it when the"
                            + " person wants to talk to a human or is not content with the answers.",
            scope = Scope.CONVERSATION_WRITE,
            changes = true,
            confirmation = true)
    @Intent(
            language = Language.ENGLISH,
            patterns =
                    Beginning.ENGLISH
                            + "(?:speak|talk|chat|connect me)(?: to| with) (?:a |an |some |the )?"
                            + "(?:real )?(?:human|person|somebody|someone|receptionist|reception|staff|agent)"
                            + "(?: being)?(?: please)?",
            keywords = {"real person", "human agent", "human"})
    @Intent(
            language = Language.FRENCH,
            patterns =
                    Beginning.FRENCH
                            + "(?:parler|discuter|echanger)(?: a| avec) (?:une? |quelqu'|la |le |l')*"
                            + "(?:vraie? )?(?:humain|personne|un|conseiller|secretaire|secretariat|accueil)"
                            + "(?: s'il (?:te|vous) plait)?",
            keywords = {"vraie personne", "etre humain", "humain"})
    @Intent(
            language = Language.ROMANIAN,
            patterns =
                    Beginning.ROMANIAN
                            + "(?:vorbi|vorbesc|discut|discuta) cu "
                            + "(?:un |o |cineva )?(?:om|persoana|cineva|receptia|operator)"
                            + "(?: real[a]?)?(?: va rog| te rog)?",
            keywords = {"persoana reala", "operator uman"})
    Asked ask(Wanted wanted) {
        Effect.Reason reason = wanted.reason() == null ? Effect.Reason.ASKED : wanted.reason();
        return new Asked(reason, practice.name(), practice.phone());
    }
}
