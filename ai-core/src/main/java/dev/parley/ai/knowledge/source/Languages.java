package dev.parley.ai.knowledge.source;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Tells the language of a document. Safe for use by many threads. */
@Singleton
public final class Languages {

    /** It loads its models when the first document without a language folder comes. */
    private final LanguageDetector detector =
            LanguageDetectorBuilder.fromLanguages(
                            com.github.pemistahl.lingua.api.Language.ENGLISH,
                            com.github.pemistahl.lingua.api.Language.FRENCH,
                            com.github.pemistahl.lingua.api.Language.ROMANIAN)
                    .withLowAccuracyMode()
                    .build();

    /**
     * The language of a document: that of the innermost folder named {@code en}, {@code fr} or
     * {@code ro}, else the one its text seems to be written in.
     *
     * @param name the file's name below the imported folder
     * @param sample some of its text, a few hundred characters or more
     */
    public Language of(String name, String sample) {
        return ofFolder(name).orElseGet(() -> ofText(sample));
    }

    private static Optional<Language> ofFolder(String name) {
        String[] parts = name.split("/", -1);
        return Arrays.stream(parts, 0, parts.length - 1)
                .flatMap(
                        part -> Arrays.stream(Language.values()).filter(l -> l.code().equals(part)))
                .reduce((outer, inner) -> inner);
    }

    private Language ofText(String sample) {
        return switch (detector.detectLanguageOf(sample)) {
            case FRENCH -> Language.FRENCH;
            case ROMANIAN -> Language.ROMANIAN;
            default -> Language.ENGLISH;
        };
    }
}
