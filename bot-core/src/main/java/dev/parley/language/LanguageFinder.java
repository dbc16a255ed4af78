package dev.parley.language;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.parley.conversation.Language;
import dev.parley.conversation.Sender;
import dev.parley.session.Session;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds the language to answer in: the one the person chose, else the one they write, else the one
 * last spoken, else the one their client is set to, else English. Safe for use by many threads.
 */
@Singleton
public final class LanguageFinder {

    /**
     * How much likelier the best language must be than the next; below it the words say nothing.
     */
    private static final double CERTAIN = 0.2;

    /** Shorter texts ("ok", "12:30") are in every language. */
    private static final int LETTERS = 6;

    /** What the models look at: more makes no difference to the result. */
    private static final int LOOKED_AT = 600;

    private final LanguageDetector detector =
            LanguageDetectorBuilder.fromLanguages(
                            com.github.pemistahl.lingua.api.Language.ENGLISH,
                            com.github.pemistahl.lingua.api.Language.FRENCH,
                            com.github.pemistahl.lingua.api.Language.ROMANIAN)
                    .withMinimumRelativeDistance(CERTAIN)
                    .withLowAccuracyMode()
                    .build();

    /** The language to answer these words in. */
    public Language find(Session session, Sender sender, String words) {
        return session.chosenLanguage()
                .or(() -> written(words))
                .or(session::language)
                .or(() -> sender.languageTag().flatMap(Language::ofTag))
                .orElse(Language.ENGLISH);
    }

    /** The language the words are in, where they tell. */
    public Optional<Language> written(String words) {
        if (words.chars().filter(Character::isLetter).limit(LETTERS).count() < LETTERS) {
            return Optional.empty();
        }
        String start = words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
        return switch (detector.detectLanguageOf(start)) {
            case ENGLISH -> Optional.of(Language.ENGLISH);
            case FRENCH -> Optional.of(Language.FRENCH);
            case ROMANIAN -> Optional.of(Language.ROMANIAN);
            default -> Optional.empty();
        };
    }
}
