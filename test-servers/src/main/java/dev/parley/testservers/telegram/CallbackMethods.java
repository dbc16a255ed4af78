package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.testservers.Journal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@code answerCallbackQuery}, and the queries that wait for it. Thread-safe. */
final class CallbackMethods {
    private static final int LONGEST_TEXT = 200;

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastId = new AtomicLong(4_000_000_000L);
    private final Journal<CallbackAnswer> answers = new Journal<>();

    Map<String, BotMethod> methods() {
        return Map.of("answerCallbackQuery", this::answer);
    }

    Journal<CallbackAnswer> answers() {
        return answers;
    }

    /** The id of a query that is being sent now. */
    String newQuery() {
        String id = Long.toString(lastId.incrementAndGet());
        open.add(id);
        return id;
    }

    private JsonNode answer(Parameters parameters) throws ApiException {
        String id = parameters.text("callback_query_id");
        String text = parameters.text("text");
        if (text.length() > LONGEST_TEXT) {
            throw ApiException.badRequest("MESSAGE_TOO_LONG");
        }
        if (!open.remove(id)) {
            throw ApiException.badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        answers.add(new CallbackAnswer(id, text));
        return BooleanNode.TRUE;
    }
}
