package dev.parley.ai.knowledge.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases and what can be said in their place, both as words of an index. */
final class PhraseTable {

    private static final int LONGEST_PHRASE = 4;

    /**
     * What a text may say instead.
     *
     * @param written words of the question
     * @param said words that mean the same
     */
    record Equivalent(List<String> written, List<String> said) {}

    private final Map<List<String>, List<Equivalent>> equivalents = new HashMap<>();

    void add(List<String> written, List<String> said) {
        if (!written.isEmpty() && !said.isEmpty()) {
            equivalents
                    .computeIfAbsent(written, _ -> new ArrayList<>())
                    .add(new Equivalent(written, said));
        }
    }

    /** The equivalents of all words and phrases of a question. */
    List<Equivalent> of(List<String> question) {
        List<Equivalent> found = new ArrayList<>();
        for (int from = 0; from < question.size(); from++) {
            int last = Math.min(question.size(), from + LONGEST_PHRASE);
            for (int to = from + 1; to <= last; to++) {
                found.addAll(equivalents.getOrDefault(question.subList(from, to), List.of()));
            }
        }
        return found;
    }
}
