package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.ChangesConversation;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.Intent;
import dev.parley.ai.key.Scope;
import dev.parley.assistant.Effect;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;

/** {@code set_language}: the language of a conversation. */
@Singleton
final class SetLanguage {

    /** Which one. */
    record Wanted(
            @JsonPropertyDescription("The language to go on in, as a code.") Language language) {}

    /** Which one it is from now on. */
    record Chosen(
            @JsonPropertyDescription("The language, as a code.") Language language,
            @JsonPropertyDescription("Its own name.") String name)
            implements ChangesConversation {

        @Override
        public Effect effect() {
            return new Effect.SpeakLanguage(language);
        }
    }

    @Function(
            name = "set_language",
            category = "conversation",
            description =
                    "Sets the language in which the conversation goes on, whatever the person writes"
                            + " in. Call it only when the person asks for another language.",
            scope = Scope.CONVERSATION_WRITE,
            changes = true,
            confirmation = true)
    @Intent(
            language = Language.ENGLISH,
            patterns =
                    Beginning.ENGLISH
                            + "(?:speak|talk|answer|reply|write|continue|switch|change)"
                            + "(?: to me| with me| the language)?(?: in| to)?"
                            + " (?<language>english|french|romanian)(?: with me| to me)?(?:,? please|,? from now on|,? now)*",
            values = {"english=en", "french=fr", "romanian=ro"})
    @Intent(
            language = Language.FRENCH,
            patterns =
                    Beginning.FRENCH
                            + "(?:me )?(?:parle[rz]?|reponds|repondez|repondre|ecris|ecrivez"
                            + "|ecrire|continue[rz]?|passe[rz]?)(?:-moi)?(?: en| au)?"
                            + " (?<language>anglais|francais|roumain)(?: avec moi)?(?:,? s'il (?:te|vous) plait|,? desormais|,? maintenant)*",
            values = {"anglais=en", "francais=fr", "roumain=ro"})
    @Intent(
            language = Language.ROMANIAN,
            patterns =
                    Beginning.ROMANIAN
                            + "(?:vorbeste|vorbiti|raspunde|raspundeti|raspundeti-mi|scrie"
                            + "|scrieti|continua|continuati|treci|treceti)(?:-mi)?(?: in| la)?(?: limba)?"
                            + " (?<language>engleza|franceza|romana|romaneste)(?: cu mine)?(?:,? te rog|,? va rog|,? de acum(?: inainte| incolo)?)*",
            values = {"engleza=en", "franceza=fr", "romana=ro", "romaneste=ro"})
    Chosen set(Wanted wanted) {
        return new Chosen(wanted.language(), wanted.language().ownName());
    }
}
