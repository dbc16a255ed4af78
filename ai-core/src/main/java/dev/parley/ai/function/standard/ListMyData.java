package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.FunctionRefusedException;
import dev.parley.ai.function.Intent;
import dev.parley.ai.key.Scope;
import dev.parley.conversation.Language;
import dev.parley.privacy.Holding;
import dev.parley.privacy.JdbcHoldings;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code list_my_data}: what is stored about the person of a conversation. */
@Singleton
final class ListMyData {

    private final JdbcHoldings holdings;

    ListMyData(JdbcHoldings holdings) {
        this.holdings = holdings;
    }

    /** The conversation is the caller's, so there is nothing to say. */
    record Nothing() {}

    /** What is stored. */
    record Stored(
            @JsonPropertyDescription("How much of each kind, and since when.")
                    List<Holding> holdings) {}

    @Function(
            name = "list_my_data",
            category = "privacy",
            description =
                    "Lists what is stored about the person of the conversation: how much of each kind"
                            + " and since when. Call it when the person asks what is known about them.",
            scope = Scope.CONVERSATION_DATA_READ)
    @Intent(
            language = Language.ENGLISH,
            patterns =
                    "(?:what|which)(?: personal)?(?: data| information)? (?:do|does|have|has|is|are)"
                            + "(?: you| the practice)? (?:know|store|stored|keep|kept|have|hold|saved?)"
                            + " (?:about|on|of) me",
            keywords = {"list my data", "show my data", "my stored data"})
    @Intent(
            language = Language.FRENCH,
            patterns =
                    "(?:quelles? (?:donnees|informations)|que|qu'est-ce que)(?: vous)?"
                            + " (?:savez|gardez|conservez|stockez|avez)(?:-vous)?"
                            + "(?: enregistrees?)? (?:de|sur) moi",
            keywords = {"mes donnees enregistrees", "liste mes donnees", "montre mes donnees"})
    @Intent(
            language = Language.ROMANIAN,
            patterns =
                    "(?:ce|care)(?: date| informatii)? (?:stiti|aveti|pastrati|stocati|tineti)"
                            + " (?:despre|de la) mine",
            keywords = {"datele mele stocate", "arata datele mele"})
    Stored list(Nothing nothing, Caller caller) {
        return new Stored(
                holdings.of(caller.requireConversation())
                        .orElseThrow(() ->
                                new FunctionRefusedException(
                                        "conversation_unknown",
                                        "There is no such conversation in this database.")));
    }
}
