package dev.parley.ai.api;

import dev.parley.ai.api.ChatRequest.ChatMessage;
import dev.parley.ai.api.ChatRequest.ChatMessage.Role;
import dev.parley.assistant.Exchange;
import dev.parley.session.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question and what was said before.
 *
 * @param question the question
 * @param history earlier exchanges, oldest first
 * @param summary what was said before them, in few words
 */
record Conversation(String question, List<Exchange> history, Optional<String> summary) {

    Conversation {
        history = List.copyOf(history);
    }

    /** A question that stands alone. */
    static Conversation of(GenerateRequest request) {
        return new Conversation(
                asked("prompt", request.prompt().orElse("")), List.of(), Optional.empty());
    }

    /**
     * The conversation that a call carries.
     *
     * @param remembered what was said before, where the caller does not say it
     */
    static Conversation of(ChatRequest request, Memory remembered) {
        Optional<String> message = request.message();
        Optional<List<ChatMessage>> messages = request.messages();
        if (message.isEmpty() && messages.isEmpty()) {
            throw ApiException.badField(
                    "missing_question", "message", "Expected either 'message' or 'messages'.");
        }
        if (messages.isEmpty()) {
            return new Conversation(
                    asked("message", message.orElse("")),
                    request.history().orElse(remembered.history()),
                    request.background().summary().or(remembered::summary));
        }
        alone(message.isPresent(), "message");
        alone(request.history().isPresent(), "history");
        return of(messages.get(), request.background().summary());
    }

    private static String asked(String field, String question) {
        if (question.isBlank()) {
            throw ApiException.badField(
                    "missing_question", field, "'" + field + "' is missing or empty.");
        }
        return question;
    }

    private static void alone(boolean given, String field) {
        if (given) {
            throw ApiException.badField(
                    "conflicting_fields",
                    field,
                    "Expected either '" + field + "' or 'messages', not both.");
        }
    }

    /** Messages in pairs; several in a row by the same side are one. */
    private static Conversation of(List<ChatMessage> messages, Optional<String> summary) {
        if (messages.getLast().role() != Role.USER) {
            throw ApiException.badField(
                    "missing_question", "messages", "The last of 'messages' must be a user's.");
        }
        List<Exchange> history = new ArrayList<>();
        StringBuilder asked = new StringBuilder();
        StringBuilder answered = new StringBuilder();
        for (ChatMessage message : messages) {
            if (message.role() == Role.USER && !answered.isEmpty()) {
                history.add(new Exchange(asked.toString(), answered.toString()));
                asked.setLength(0);
                answered.setLength(0);
            }
            StringBuilder side = message.role() == Role.USER ? asked : answered;
            side.append(side.isEmpty() ? "" : "\n").append(message.content());
        }
        return new Conversation(asked("messages", asked.toString()), history, summary);
    }
}
