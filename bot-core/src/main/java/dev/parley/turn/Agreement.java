package dev.parley.turn;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A yes or a no in one of the languages, whichever the conversation is in. */
enum Agreement {
    YES,
    NO;

    private static final Set<String> YES_WORDS =
            Set.of(
                    "yes",
                    "y",
                    "yes please",
                    "ok",
                    "okay",
                    "sure",
                    "of course",
                    "please do",
                    "confirm",
                    "oui",
                    "o",
                    "oui merci",
                    "d'accord",
                    "bien sur",
                    "volontiers",
                    "vas-y",
                    "allez-y",
                    "je confirme",
                    "confirmer",
                    "da",
                    "da va rog",
                    "da te rog",
                    "sigur",
                    "desigur",
                    "bine");

    private static final Set<String> NO_WORDS =
            Set.of(
                    "no",
                    "n",
                    "no thanks",
                    "no thank you",
                    "nope",
                    "cancel",
                    "don't",
                    "do not",
                    "never mind",
                    "non",
                    "non merci",
                    "annuler",
                    "annule",
                    "annulez",
                    "laisse",
                    "laissez",
                    "nu",
                    "nu multumesc",
                    "nu merci",
                    "anuleaza",
                    "anulati",
                    "renunt",
                    "las-o");

    /** What these words say; empty where they say something else. */
    static Optional<Agreement> in(String said) {
        String plain =
                Normalizer.normalize(said.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('\u2019', '\'')
                        .replaceAll("[^\\p{L}'-]+", " ")
                        .strip();
        if (YES_WORDS.contains(plain)) {
            return Optional.of(YES);
        }
        return NO_WORDS.contains(plain) ? Optional.of(NO) : Optional.empty();
    }
}
