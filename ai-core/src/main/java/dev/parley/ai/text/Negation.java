package dev.parley.ai.text;

import dev.parley.conversation.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence denies something, by counting the words that turn a meaning round: two
 * of them are none, "not closed" is open. It does not parse.
 */
public final class Negation {

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:no|not|never|none|nobody|nothing|neither|cannot|without|unable|impossible|forbidden|prohibited|clos(?:e[sd]?|ing)"
                            + "|refus\\w+)\\b|n't\\b");

    /** "Ne" stands in each French negation once, whatever follows it. */
    private static final Pattern FRENCH =
            Pattern.compile(
                    "\\b(?:ne|sans|impossible|interdite?s?|ferme(?:e|es|s|nt|r)?|refus\\w+)\\b|\\bn'");

    private static final Pattern ROMANIAN =
            Pattern.compile(
                    "\\b(?:nu|fara|imposibil\\w*|interzis\\w*|inchis\\w*|inchide\\w*|refuz\\w+)\\b|\\bn-");

    private Negation() {}

    /** Whether the words that turn the meaning round are an odd number. */
    public static boolean isIn(String sentence, Language language) {
        Pattern pattern =
                switch (language) {
                    case ENGLISH -> ENGLISH;
                    case FRENCH -> FRENCH;
                    case ROMANIAN -> ROMANIAN;
                };
        Matcher words = pattern.matcher(Folding.fold(sentence));
        int turns = 0;
        while (words.find()) {
            turns++;
        }
        return turns % 2 == 1;
    }
}
