package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.text.Folding;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the prompt in an answer: its own words, or what it says in others. */
@Singleton
final class LeakCheck {

    /** So many words in a row do not meet by chance. */
    private static final int RUN = 7;

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\d]+");

    private final Set<String> secret;
    private final ToldRules toldRules;

    LeakCheck(PromptTemplate template, ToldRules toldRules) {
        this.secret = runs(template.source());
        this.toldRules = toldRules;
    }

    /**
     * @param passages what may be said in any words
     */
    boolean sees(String answer, List<Passage> passages, Trail trail) {
        boolean literally = runs(answer).stream().anyMatch(secret::contains);
        boolean leaks = literally || toldRules.in(answer, passages);
        if (leaks) {
            trail.add(
                    "leak-check",
                    "system-prompt-leak",
                    Map.of("form", literally ? "words" : "meaning"));
        }
        return leaks;
    }

    private static Set<String> runs(String text) {
        List<String> words =
                SPLIT.splitAsStream(Folding.fold(text)).filter(word -> !word.isEmpty()).toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
