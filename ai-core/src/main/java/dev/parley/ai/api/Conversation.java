package dev.parley.ai.api;

import dev.parley.ai.api.AnswerRequest.ChatMessage;
import dev.parley.ai.api.AnswerRequest.ChatMessage.Role;
import dev.parley.assistant.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question and what was said before.
 *
 * @param question the question
 * @param history earlier exchanges, oldest first
 */
record Conversation(String question, List<Exchange> history) {

    Conversation {
        history = List.copyOf(history);
        if (question.isBlank()) {
            throw ApiException.badRequest("missing_question", "The question is empty.");
        }
    }

    /**
     * The conversation that a call carries.
     *
     * @param field where a plain question stands: {@code prompt} or {@code message}
     */
    static Conversation of(AnswerRequest request, String field) {
        boolean chat = field.equals("message");
        Optional<String> question = chat ? request.message() : request.prompt();
        refuse(chat ? "prompt" : "message", chat ? request.prompt() : request.message());
        if (question.isPresent() == request.messages().isPresent()) {
            throw ApiException.badField(
                    "missing_question", field, "Expected either '" + field + "' or 'messages'.");
        }
        List<Exchange> history = request.history().orElse(List.of());
        return question.isPresent()
                ? new Conversation(question.get(), history)
                : of(request.messages().orElse(List.of()));
    }

    private static void refuse(String field, Optional<String> value) {
        if (value.isPresent()) {
            throw ApiException.badField(
                    "unknown_field", field, "There is no field '" + field + "' here.");
        }
    }

    /** Messages in pairs; several in a row by the same side are one. */
    private static Conversation of(List<ChatMessage> messages) {
        if (messages.isEmpty() || messages.getLast().role() != Role.USER) {
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
        return new Conversation(asked.toString(), history);
    }
}
