package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Folding;
import dev.parley.ai.text.Sentences;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises an answer that tells the rules in other words, or speaks of them as its own, in any of
 * the languages. What a passage says, too, is no secret. Safe for use by many threads.
 */
@Singleton
final class ToldRules {

    /** The fewest words with a meaning that a sentence must share with one rule. */
    private static final int FEWEST = 5;

    /** The share of a sentence's words that one rule must have. */
    private static final double MOST_OF_IT = 0.6;

    private static final Pattern OWN_RULES =
            Pattern.compile(
                    """
                    \\b(?:my (?:system |initial |internal |hidden )?(?:instructions|prompt|guidelines|rules)\
                    |i (?:was|am|have been|'ve been) (?:told|instructed|programmed|configured) (?:to|not to|that)\
                    |m(?:es|on) (?:instructions|consignes|regles|prompt)\
                    |(?:on m'a|il m'a ete) (?:demande|ordonne|interdit) de|j'ai (?:pour consigne|recu (?:pour )?(?:instruction|consigne)s?)\
                    |(?:instructiunile|regulile|promptul) (?:mele|meu)\
                    |(?:mi s-a (?:cerut|spus|interzis)|(?:am fost|sunt) (?:instruit|programat|configurat)a?) sa)\\b\
                    """);

    private final ContentWords words;
    private final List<Rules> rules;

    ToldRules(ContentWords words, PromptTemplate template) {
        this.words = words;
        this.rules =
                List.of(
                        rules(template.source(), Language.ENGLISH),
                        rules(read("rules-fr.txt"), Language.FRENCH),
                        rules(read("rules-ro.txt"), Language.ROMANIAN));
    }

    /**
     * The rules in one language.
     *
     * @param each the stems of each rule
     * @param all the stems of all of them: most sentences share too few with these to be looked at
     *     any further
     */
    private record Rules(Language language, List<Set<String>> each, Set<String> all) {}

    /** Whether the answer tells of the rules. */
    boolean in(String answer, List<Passage> passages) {
        return speaksOfThem(answer, passages)
                || answer.lines()
                        .flatMap(line -> Sentences.of(line).stream())
                        .anyMatch(sentence ->
                                rules.stream()
                                        .anyMatch(told -> resembles(sentence, told, passages)));
    }

    private static boolean speaksOfThem(String answer, List<Passage> passages) {
        return OWN_RULES.matcher(Folding.fold(answer)).find()
                && passages.stream()
                        .noneMatch(
                                passage -> OWN_RULES.matcher(Folding.fold(passage.text())).find());
    }

    private boolean resembles(String sentence, Rules told, List<Passage> passages) {
        List<String> spoken = words.in(sentence, told.language());
        if (spoken.stream().filter(told.all()::contains).count() < FEWEST) {
            return false;
        }
        Set<String> said = new HashSet<>(spoken);
        return told.each().stream().anyMatch(rule -> covers(rule, said))
                && passages.stream()
                        .noneMatch(passage ->
                                covers(
                                        Set.copyOf(words.in(passage.text(), told.language())),
                                        said));
    }

    private static boolean covers(Set<String> whole, Set<String> said) {
        int shared = 0;
        for (String word : said) {
            shared += whole.contains(word) ? 1 : 0;
        }
        return shared >= FEWEST && shared >= MOST_OF_IT * said.size();
    }

    private Rules rules(String text, Language language) {
        List<Set<String>> each =
                text.lines()
                        .<Set<String>>map(rule -> Set.copyOf(words.in(rule, language)))
                        .filter(rule -> rule.size() >= FEWEST)
                        .toList();
        Set<String> all = new HashSet<>();
        each.forEach(all::addAll);
        return new Rules(language, each, Set.copyOf(all));
    }

    private static String read(String resource) {
        try (InputStream text = ToldRules.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
