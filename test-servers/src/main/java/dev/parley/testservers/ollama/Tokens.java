package dev.parley.testservers.ollama;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts an answer into the pieces in which it is streamed: words with the space before them. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*\\S+|\\s+$");

    private Tokens() {}

    static List<String> split(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
