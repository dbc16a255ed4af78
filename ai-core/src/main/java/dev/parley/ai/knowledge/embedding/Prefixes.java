package dev.parley.ai.knowledge.embedding;

import java.util.List;

/**
 * What a model wants to stand before questions and passages, such as {@code "query: "}.
 *
 * @param question before a question, may be empty
 * @param passage before a passage, may be empty
 */
record Prefixes(String question, String passage) {

    static final Prefixes NONE = new Prefixes("", "");

    String question(String text) {
        return question + text;
    }

    List<String> passages(List<String> texts) {
        return texts.stream().map(text -> passage + text).toList();
    }

    /** Tells vectors that were made with other prefixes from these. */
    String asBytes() {
        return question + "\0" + passage;
    }
}
