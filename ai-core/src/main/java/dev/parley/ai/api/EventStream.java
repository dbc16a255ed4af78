package dev.parley.ai.api;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer as server-sent events: its words piece by piece, then the whole response. The words are
 * sent only after all checks have passed: what was sent cannot be taken back.
 */
final class EventStream {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private record Token(String text) {}

    private EventStream() {}

    static String of(AnswerResponse response) {
        StringBuilder events = new StringBuilder();
        WORD.matcher(response.response())
                .results()
                .map(MatchResult::group)
                .forEach(word -> event(events, "token", new Token(word)));
        event(events, "done", response);
        return events.toString();
    }

    private static void event(StringBuilder events, String name, Object data) {
        events.append("event: ")
                .append(name)
                .append("\ndata: ")
                .append(ApiJson.write(data))
                .append("\n\n");
    }
}
