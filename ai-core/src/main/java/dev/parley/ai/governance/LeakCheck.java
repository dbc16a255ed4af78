package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.text.Folding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recognises the prompt in an answer: its own words, or what it says in others. */
@Singleton
final class LeakCheck {

    /** So many words in a row do not meet by chance. */
    private static final int RUN = 7;

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\d]+");

    private final Set<String> secret;
    private final Set<String> secretWords;
    private final ToldRules toldRules;

    LeakCheck(PromptTemplate template, ToldRules toldRules) {
        List<String> words = words(template.source());
        this.secretWords = Set.copyOf(words);
        this.secret = runs(words);
        this.toldRules = toldRules;
    }

    /**
     * @param passages what may be said in any words
     */
    boolean sees(String answer, List<Passage> passages, Trail trail) {
        boolean literally = repeats(words(answer));
        boolean leaks = literally || toldRules.in(answer, passages);
        if (leaks) {
            trail.add(
                    "leak-check",
                    "system-prompt-leak",
                    Map.of("form", literally ? "words" : "meaning"));
        }
        return leaks;
    }

    /** Runs are put together only where every word of one is the prompt's: hardly ever. */
    private boolean repeats(List<String> words) {
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            length = secretWords.contains(words.get(i)) ? length + 1 : 0;
            if (length >= RUN && secret.contains(run(words, i + 1 - RUN))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> runs(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(start -> run(words, start))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String run(List<String> words, int start) {
        return String.join(" ", words.subList(start, start + RUN));
    }

    private static List<String> words(String text) {
        return SPLIT.splitAsStream(Folding.fold(text)).filter(word -> !word.isEmpty()).toList();
    }
}
