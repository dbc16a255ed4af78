package dev.parley.ai.text;

import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a text that carry meaning, as stems without accents: "Are you open on Saturdays?" is
 * {@code open}, {@code saturday}. Figures are no words here, see {@link Figures}. Safe for use by
 * many threads.
 */
@Singleton
public final class ContentWords {

    private static final int SHORTEST = 2;

    private final Map<Language, Stems> stems = new EnumMap<>(Language.class);

    public ContentWords() {
        for (Language language : Language.values()) {
            stems.put(language, new Stems(language, stopWords(language)));
        }
    }

    /** The stems in the order of the text, repeated ones too. */
    public List<String> in(String text, Language language) {
        Stems known = stemsOf(language);
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean part = i < lower.length() && isWordPart(lower.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                if (i - start >= SHORTEST) {
                    known.of(lower.substring(start, i)).ifPresent(found::add);
                }
                start = -1;
            }
        }
        return found;
    }

    private Stems stemsOf(Language language) {
        Stems known = stems.get(language);
        if (known == null) {
            throw new IllegalStateException("no words for " + language);
        }
        return known;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Set<String> stopWords(Language language) {
        String resource = "stop-words-" + language.code() + ".txt";
        try (InputStream words = ContentWords.class.getResourceAsStream(resource)) {
            if (words == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            String text = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\\s+"))
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
