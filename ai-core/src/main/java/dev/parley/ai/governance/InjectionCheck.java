package dev.parley.ai.governance;

import dev.parley.ai.text.Folding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises a question that gives orders to the model: to forget its rules, to show them, to be
 * somebody else.
 */
@Singleton
final class InjectionCheck {

    private static final Map<String, Pattern> RULES =
            Map.of(
                    "forget-rules",
                    Pattern.compile(
                            """
                            \\b(?:ignore|disregard|forget|bypass|override|oublie[zr]?|ignore[zr]|ignora|uita|ignorati|uitati)\\b[^.!?\\n]{0,40}\
                            \\b(?:instructions?|rules|guidelines|prompts?|consignes|regles|instructiunil?e?|regulile)\\b\
                            """),
                    "show-rules",
                    Pattern.compile(
                            """
                            \\b(?:show|reveal|print|repeat|display|output|tell|give|montre\\w*|affiche\\w*|revele\\w*|repete\\w*|arata\\w*|afiseaza|repeta)\\b\
                            [^.!?\\n]{0,40}\\b(?:system prompt|your (?:initial |hidden |secret )?(?:instructions|prompt)|prompt systeme|tes instructions|\
                            vos instructions|instructiunile tale|promptul)\\b\
                            """),
                    "other-role",
                    Pattern.compile(
                            """
                            \\b(?:you are now|from now on you are|act as (?:an? )?(?:unrestricted|jailbroken|evil)|developer mode|do anything now|\
                            tu es maintenant|vous etes maintenant|esti acum|mode developpeur)\\b\
                            """));

    /** The ids of the rules that match, sorted. */
    List<String> rules(String question) {
        String folded = Folding.fold(question);
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean sees(String question, Trail trail) {
        List<String> rules = rules(question);
        if (!rules.isEmpty()) {
            trail.add("injection", "suspected", Map.of("rules", String.join(",", rules)));
        }
        return !rules.isEmpty();
    }
}
