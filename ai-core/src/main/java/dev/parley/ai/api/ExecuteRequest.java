package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.ai.function.IdempotencyKey;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import java.util.Optional;

/**
 * What {@code /ai/execute} takes.
 *
 * @param type whether a function is named or what is wanted is said in words
 * @param name the function, for type {@code function}
 * @param arguments its arguments
 * @param query what is wanted in words, for type {@code natural}
 * @param confirm whether what was found for the words may be done though it changes something
 * @param idempotencyKey names the call: what changes something is done once for each
 * @param language the language of the words and of the result; empty: the one they seem to be in
 * @param conversation the conversation it is about
 */
record ExecuteRequest(
        Optional<Type> type,
        Optional<String> name,
        Optional<JsonNode> arguments,
        Optional<String> query,
        Optional<Boolean> confirm,
        Optional<IdempotencyKey> idempotencyKey,
        Optional<Language> language,
        Optional<ConversationAddress> conversation) {

    private static final int LONGEST_QUERY = 2_000;

    /** How it is said what is wanted. */
    enum Type {
        /** By a function's name. */
        @JsonProperty("function")
        FUNCTION,
        /** In words. */
        @JsonProperty("natural")
        NATURAL
    }

    /** What is wanted, with the fields that belong to it and no others. */
    Type wanted() {
        Type wanted =
                type.orElseThrow(() ->
                        missing("type", "'type' is missing; expected 'function' or 'natural'."));
        switch (wanted) {
            case FUNCTION -> {
                refuse(query.isPresent(), "query");
                refuse(confirm.isPresent(), "confirm");
            }
            case NATURAL -> {
                refuse(name.isPresent(), "name");
                refuse(given().isPresent(), "arguments");
            }
        }
        return wanted;
    }

    String functionName() {
        return name.orElseThrow(() -> missing("name", "'name' is missing: the function's name."));
    }

    JsonNode givenArguments() {
        return given().orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** For the library, JSON that is not there is a null of its own. */
    private Optional<JsonNode> given() {
        return arguments.filter(node -> !node.isNull());
    }

    String words() {
        String words =
                query.map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElseThrow(() -> missing("query", "'query' is missing or empty."));
        if (words.length() > LONGEST_QUERY) {
            throw ApiException.badField(
                    "out_of_range", "query", "'query' may have up to 2000 characters.");
        }
        return words;
    }

    private static ApiException missing(String field, String detail) {
        return ApiException.badField("missing_field", field, detail);
    }

    private static void refuse(boolean present, String field) {
        if (present) {
            throw ApiException.badField(
                    "unknown_field",
                    field,
                    "There is no field '" + field + "' in a call of this type.");
        }
    }
}
