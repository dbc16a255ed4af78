package dev.parley.ai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.ai.AiCoreProgram;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbox.Inbox;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FunctionsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AiCoreProgram program;
    private final HttpClient http = HttpClient.newHttpClient();

    FunctionsApiTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.practice.file", "../deploy/practice/practice.yaml"));
    }

    @AfterAll
    void stop() {
        http.shutdownNow();
        program.close();
    }

    @Test
    void the_functions_are_listed_with_what_they_take() throws Exception {
        JsonNode functions = get("/ai/functions").path("functions");
        assertThat(functions.findValuesAsText("name"))
                .containsSubsequence(
                        "get_opening_hours",
                        "hand_to_human",
                        "list_my_data",
                        "search_knowledge",
                        "set_language");
        JsonNode search = get("/ai/functions/search_knowledge");
        assertThat(search.path("category").asText()).isEqualTo("knowledge");
        assertThat(search.path("description").asText()).isNotEmpty();
        assertThat(search.path("scope").asText()).isEqualTo("search");
        assertThat(search.path("changes").asBoolean()).isFalse();
        assertThat(search.path("arguments").path("required").path(0).asText()).isEqualTo("query");
        assertThat(search.at("/arguments/properties/limit/maximum").asInt()).isEqualTo(20);
        assertThat(search.at("/result/properties/passages/type").asText()).isEqualTo("array");
        assertThat(get("/ai/functions/set_language").path("confirmation").asBoolean()).isTrue();
    }

    @Test
    void a_function_that_is_none_is_not_found_and_the_others_are_named() throws Exception {
        HttpResponse<String> response = send(request("/ai/functions/fly").GET());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body()).path("code").asText())
                .isEqualTo("unknown_function");
        assertThat(response.body()).contains("search_knowledge");
    }

    @Test
    void categories_hold_the_functions() throws Exception {
        JsonNode categories = get("/ai/categories").path("categories");
        assertThat(categories.findValuesAsText("name"))
                .containsExactly("conversation", "knowledge", "practice", "privacy");
        assertThat(categories.path(0).path("functions").toString())
                .isEqualTo("[\"hand_to_human\",\"remember_facts\",\"set_language\"]");
    }

    @Test
    void the_tool_lists_are_what_openai_and_anthropic_take() throws Exception {
        JsonNode openAi = get("/ai/openai/tools").path("tools").path(0);
        assertThat(openAi.path("type").asText()).isEqualTo("function");
        assertThat(openAi.at("/function/name").asText()).isEqualTo("get_opening_hours");
        assertThat(openAi.at("/function/parameters/type").asText()).isEqualTo("object");
        JsonNode anthropic = get("/ai/anthropic/tools").path("tools").path(0);
        assertThat(anthropic.path("name").asText()).isEqualTo("get_opening_hours");
        assertThat(anthropic.at("/input_schema/type").asText()).isEqualTo("object");
    }

    @Test
    void the_schema_is_an_openapi_document_with_no_reference_to_nothing() throws Exception {
        JsonNode document = get("/ai/schema");
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/paths/~1ai~1execute/post").isObject()).isTrue();
        assertThat(document.at("/components/schemas/call/oneOf")).hasSize(7);
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void a_function_is_called_by_its_name() throws Exception {
        JsonNode answer =
                execute(
                        """
                        {"type":"function","name":"search_knowledge",
                         "arguments":{"query":"How much does a home visit cost?","limit":2}}
                        """);
        assertThat(answer.path("status").asText()).isEqualTo("done");
        assertThat(answer.path("function").asText()).isEqualTo("search_knowledge");
        assertThat(answer.path("confidence").asDouble()).isEqualTo(1);
        assertThat(answer.path("trace_id").asText()).isNotEmpty();
        assertThat(answer.at("/result/passages")).hasSize(2);
        assertThat(answer.at("/result/passages/0/text").asText()).contains("€45");
        assertThat(answer.path("result").has("sources")).isFalse();
    }

    @Test
    void opening_hours_come_from_the_profile() throws Exception {
        JsonNode hours =
                execute(
                                """
                                {"type":"function","name":"get_opening_hours","arguments":{"date":"2026-12-24"}}
                                """)
                        .path("result");
        assertThat(hours.path("date").asText()).isEqualTo("2026-12-24");
        assertThat(hours.at("/open/0/to").asText()).isEqualTo("16:00");
        assertThat(hours.path("time_zone").asText()).isEqualTo("Europe/Paris");
        assertThat(hours.path("phone").asText()).isEqualTo("1234");
        assertThat(hours.path("open_now").isBoolean()).isTrue();
    }

    @Test
    void a_change_of_the_conversation_is_handed_back_to_who_holds_it() throws Exception {
        JsonNode answer =
                execute(
                        """
                        {"type":"function","name":"set_language","arguments":{"language":"ro"}}
                        """);
        assertThat(answer.at("/result/name").asText()).isEqualTo("Română");
        assertThat(answer.at("/effect/type").asText()).isEqualTo("speak_language");
        assertThat(answer.at("/effect/language").asText()).isEqualTo("ro");
        JsonNode handed = execute("{\"type\":\"function\",\"name\":\"hand_to_human\"}");
        assertThat(handed.at("/effect/type").asText()).isEqualTo("hand_to_human");
        assertThat(handed.at("/effect/reason").asText()).isEqualTo("asked");
    }

    @Test
    void what_is_stored_about_a_conversation_is_counted() throws Exception {
        ConversationAddress address =
                new ConversationAddress(new ChannelName("telegram"), "bot-1", "chat-1");
        for (int i = 0; i < 3; i++) {
            program.bean(Inbox.class).accept(message(address, i));
        }
        JsonNode answer =
                execute(
                        """
                        {"type":"function","name":"list_my_data",
                         "conversation":{"channel":"telegram","account":"bot-1","chat":"chat-1"}}
                        """);
        JsonNode received = answer.at("/result/holdings/0");
        assertThat(received.path("kind").asText()).isEqualTo("messages_received");
        assertThat(received.path("count").asInt()).isEqualTo(3);
        assertThat(Instant.parse(received.path("oldest").asText())).isBefore(Instant.MAX);
        assertThat(answer.at("/result/holdings/1/count").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | conversation_missing",
                ",'conversation':{'channel':'telegram','account':'bot-1','chat':'nobody'} | conversation_unknown"
            })
    void data_of_no_conversation_or_an_unknown_one_cannot_be_listed(String field, String code)
            throws Exception {
        HttpResponse<String> response =
                post(
                        "{'type':'function','name':'list_my_data'%s}"
                                .formatted(field)
                                .replace('\'', '"'));
        assertProblem(response, 409, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | query",
                "{'query':5} | query",
                "{'query':' '} | query",
                "{'query':'x','limit':0} | limit",
                "{'query':'x','limit':21} | limit",
                "{'query':'x','limit':'2'} | limit",
                "{'query':'x','limit':null} | limit",
                "{'query':'x','language':'de'} | language",
                "{'query':'x','speed':1} | speed",
                "{'quest':'x','speed':1} | query quest speed",
                "5 | ''"
            })
    void each_wrong_argument_is_named(String arguments, String fields) throws Exception {
        HttpResponse<String> response =
                post(
                        "{'type':'function','name':'search_knowledge','arguments':%s}"
                                .formatted(arguments)
                                .replace('\'', '"'));
        JsonNode problem = assertProblem(response, 400, "bad_arguments");
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields.replace("''", "").split(" ", -1));
        assertThat(problem.path("detail").asText())
                .contains(fields.replace("''", "arguments").split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | missing_field",
                "{'type':'magic'} | 400 | invalid_value",
                "{'type':'function'} | 400 | missing_field",
                "{'type':'natural'} | 400 | missing_field",
                "{'type':'natural','query':'x','name':'y'} | 400 | unknown_field",
                "{'type':'function','name':'search_knowledge','query':'x'} | 400 | unknown_field",
                "{'type':'function','name':'search_knowledge','speed':1} | 400 | unknown_field",
                "{'type':'function','name':'set_language','idempotency_key':' '} | 400 | invalid_value",
                "{'type':'function','name':'fly'} | 404 | unknown_function"
            })
    void a_wrong_call_is_refused(String body, int status, String code) throws Exception {
        assertProblem(post(body.replace('\'', '"')), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Are you open now? | get_opening_hours",
                "What are your opening hours? | get_opening_hours",
                "Êtes-vous ouverts aujourd’hui ? | get_opening_hours",
                "Quels sont vos horaires ? | get_opening_hours",
                "Sunteți deschiși acum? | get_opening_hours",
                "Care este programul cabinetului? | get_opening_hours",
                "Search for home visits | search_knowledge",
                "How much does a home visit cost? | search_knowledge",
                "Combien coûte une visite à domicile ? | search_knowledge"
            })
    void words_that_ask_for_a_function_call_it(String query, String function) throws Exception {
        JsonNode answer = execute(natural(query, ""));
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("done");
        assertThat(answer.path("function").asText()).isEqualTo(function);
        assertThat(answer.path("confidence").asDouble()).isBetween(0.6, 1.0);
        assertThat(answer.path("result").isObject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please answer in French | set_language | {\"language\":\"fr\"}",
                "Please speak French with me from now on. | set_language | {\"language\":\"fr\"}",
                "Je voudrais parler anglais, s'il vous plaît | set_language | {\"language\":\"en\"}",
                "Parlez-moi en roumain | set_language | {\"language\":\"ro\"}",
                "Vorbește în engleză | set_language | {\"language\":\"en\"}",
                "I want to talk to a human | hand_to_human | {}",
                "Je voudrais parler à une vraie personne | hand_to_human | {}",
                "Aș vrea să vorbesc cu o persoană reală | hand_to_human | {}"
            })
    void what_changes_something_is_done_only_when_it_is_confirmed(
            String query, String function, String arguments) throws Exception {
        JsonNode asked = execute(natural(query, ""));
        assertThat(asked.path("status").asText())
                .as(asked.toString())
                .isEqualTo("confirmation_needed");
        assertThat(asked.path("function").asText()).isEqualTo(function);
        assertThat(asked.path("arguments").toString()).isEqualTo(arguments);
        assertThat(asked.path("message").asText()).contains(function, "confirm");
        assertThat(asked.has("result")).isFalse();
        assertThat(asked.has("effect")).isFalse();
        JsonNode done = execute(natural(query, ",\"confirm\":true"));
        assertThat(done.path("status").asText()).isEqualTo("done");
        assertThat(done.has("effect")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which football club won yesterday?",
                "asdf",
                "Sing me a song",
                "Quel temps fera-t-il demain à Tokyo ?"
            })
    void words_that_fit_nothing_do_nothing_and_are_told_what_can_be_done(String query)
            throws Exception {
        JsonNode answer = execute(natural(query, ",\"confirm\":true"));
        assertThat(answer.path("status").asText())
                .as(answer.toString())
                .isEqualTo("not_understood");
        assertThat(answer.path("confidence").asDouble()).isLessThan(0.6);
        assertThat(answer.has("result")).isFalse();
        assertThat(answer.path("functions").findValuesAsText("name"))
                .contains("search_knowledge", "get_opening_hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ai/functions",
                "/ai/functions/set_language",
                "/ai/categories",
                "/ai/schema",
                "/ai/openai/tools",
                "/ai/anthropic/tools",
                "/ai/execute"
            })
    void without_a_key_nobody_gets_in(String path) throws Exception {
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(program.url().resolve(path))
                                .header("Content-Type", "application/json")
                                .method(
                                        path.equals("/ai/execute") ? "POST" : "GET",
                                        BodyPublishers.ofString("{}")));
        assertProblem(response, 401, "unauthorized");
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String code)
            throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotEmpty();
        return problem;
    }

    private static Inbound message(ConversationAddress address, int number) {
        return new Inbound(
                new ExternalId("m-" + number),
                address,
                false,
                new Sender(
                        new PersonAddress(address.channel(), "person-1"), "Ana", Optional.empty()),
                Optional.empty(),
                number,
                Instant.EPOCH,
                new InboundContent.Text("Hello"));
    }

    private static String natural(String query, String more) throws Exception {
        return "{\"type\":\"natural\",\"query\":%s%s}"
                .formatted(JSON.writeValueAsString(query), more);
    }

    private JsonNode execute(String body) throws Exception {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(
                request("/ai/execute")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response = send(request(path).GET());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(program.url().resolve(path))
                .header("Authorization", "Bearer " + AiCoreProgram.KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
