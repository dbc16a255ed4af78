package dev.parley.ai.text;

import dev.parley.conversation.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * The stems of one language's words, remembered: an organisation's texts use few words, again and
 * again.
 */
final class Stems {

    /** About 5 MB; what comes later is stemmed each time. */
    private static final int MOST_REMEMBERED = 40_000;

    private static final String UNKNOWN = "\0";

    private final Language language;
    private final Set<String> stopWords;

    /** Stems by word, an empty text for a stop word. */
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /**
     * @param stopWords folded
     */
    Stems(Language language, Set<String> stopWords) {
        this.language = language;
        this.stopWords = stopWords;
    }

    /** The stem of a word in lower case; empty for a stop word. */
    Optional<String> of(String word) {
        String known = remembered.getOrDefault(word, UNKNOWN);
        String stem = known.equals(UNKNOWN) ? learned(word) : known;
        return stem.isEmpty() ? Optional.empty() : Optional.of(stem);
    }

    private String learned(String word) {
        String stem = stopWords.contains(Folding.fold(word)) ? "" : stem(word);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, stem);
        }
        return stem;
    }

    private String stem(String word) {
        SnowballStemmer stemmer =
                switch (language) {
                    case ENGLISH -> new EnglishStemmer();
                    case FRENCH -> new FrenchStemmer();
                    case ROMANIAN -> new RomanianStemmer();
                };
        stemmer.setCurrent(word);
        stemmer.stem();
        return Folding.fold(stemmer.getCurrent());
    }
}
