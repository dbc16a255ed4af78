package dev.parley.ai.governance;

import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.text.Folding;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the prompt's own words in an answer. */
@Singleton
final class LeakCheck {

    /** So many words in a row do not meet by chance. */
    private static final int RUN = 7;

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\d]+");

    private final Set<String> secret;

    LeakCheck(PromptTemplate template) {
        secret = runs(template.source());
    }

    boolean sees(String answer, Trail trail) {
        boolean leaks = runs(answer).stream().anyMatch(secret::contains);
        if (leaks) {
            trail.add("leak-check", "system-prompt-leak");
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
