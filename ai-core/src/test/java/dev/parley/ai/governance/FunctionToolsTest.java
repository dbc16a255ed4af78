package dev.parley.ai.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ToolCallAnswer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that look for more before they answer. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FunctionToolsTest {

    private static final String QUESTION = "How much does a home visit cost?";
    private static final String PLAIN = "A home visit costs €45 [1].";
    private static final String PARKING =
            "{\"query\":\"car park: how many spaces for patients, free?\",\"limit\":1}";

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final Storage storage;

    FunctionToolsTest(Storage storage) {
        this.storage = storage;
        program = start(0);
    }

    private AiCoreProgram start(int cached) {
        return AiCoreProgram.start(
                storage,
                Map.of(
                        "parley.ollama.url",
                        server.url(),
                        "parley.openai.url",
                        server.url(),
                        "parley.practice.file",
                        "../deploy/practice/practice.yaml",
                        "parley.cache.entries",
                        cached,
                        "parley.tools.calls",
                        3));
    }

    @AfterAll
    void stop() {
        program.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama/llama3.2:3b", "openai/llama3.2:3b"})
    void what_a_model_searches_for_is_a_source_it_may_cite(String model) throws Exception {
        answers(ToolCallAnswer.of("search_knowledge", PARKING), FunctionToolsTest::citingLast);
        Reply reply = ask(model);
        assertThat(reply.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Answer.class,
                        said -> {
                            assertThat(said.markdown()).contains("car park of 40 spaces");
                            assertThat(said.citations())
                                    .singleElement()
                                    .satisfies(citation ->
                                            assertThat(citation.reference())
                                                    .isEqualTo("Where can I park?"));
                            assertThat(said.model().value()).isEqualTo(model);
                            assertThat(said.fallback()).isFalse();
                        });
        assertThat(steps(reply)).contains("function:called");
    }

    @Test
    void what_a_model_makes_of_a_result_is_checked_like_everything_else() throws Exception {
        answers(
                ToolCallAnswer.of("search_knowledge", PARKING),
                _ -> "Parking costs €12 an hour on Mondays and is forbidden to tourists [7].");
        assertThat(ask("ollama/llama3.2:3b").outcome()).isInstanceOf(Outcome.NoSupport.class);
    }

    @Test
    void a_model_is_offered_what_reads_and_nothing_that_changes_or_is_about_a_person()
            throws Exception {
        answers(PLAIN);
        ask("ollama/llama3.2:3b");
        JsonNode tools = server.requests().getLast().body().path("tools");
        assertThat(tools.findValuesAsText("name"))
                .containsExactly("get_opening_hours", "search_knowledge");
        JsonNode search = tools.path(1).at("/function/parameters");
        assertThat(search.at("/properties/limit/maximum").asInt()).isEqualTo(20);
        assertThat(search.at("/required/0").asText()).isEqualTo("query");
    }

    @Test
    void bad_arguments_go_back_once_with_what_was_wrong() throws Exception {
        answers(
                ToolCallAnswer.of("search_knowledge", "{\"quest\":\"parking\"}"),
                ToolCallAnswer.of("search_knowledge", PARKING),
                FunctionToolsTest::citingLast);
        Reply reply = ask("ollama/llama3.2:3b");
        assertThat(reply.outcome()).isInstanceOf(Outcome.Answer.class);
        assertThat(steps(reply)).containsSubsequence("function:bad-arguments", "function:called");
        List<ModelRequest> requests = server.requests();
        assertThat(requests.get(requests.size() - 2).prompt())
                .contains("query: is missing", "quest: is not a field");
    }

    @Test
    void a_model_that_calls_wrongly_twice_answers_without_tools() throws Exception {
        answers(
                ToolCallAnswer.of("search_knowledge", "{}"),
                ToolCallAnswer.of("fly", "{}"),
                _ -> PLAIN);
        Reply reply = ask("ollama/llama3.2:3b");
        assertThat(reply.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Answer.class,
                        said -> {
                            assertThat(said.markdown()).contains("€45");
                            assertThat(said.fallback()).isFalse();
                        });
        assertThat(server.requests().getLast().body().path("tools").isEmpty()).isTrue();
        assertThat(steps(reply)).contains("function:bad-arguments", "function:unknown");
    }

    @Test
    void a_model_that_never_stops_calling_is_stopped() throws Exception {
        int before = server.requests().size();
        server.answers(request ->
                request.body().path("tools").isEmpty() && !request.prompt().contains("40 spaces")
                        ? PLAIN
                        : ToolCallAnswer.of("search_knowledge", PARKING));
        Reply reply = ask("ollama/llama3.2:3b");
        assertThat(reply.outcome()).isInstanceOf(Outcome.Answer.class);
        assertThat(steps(reply).stream().filter("function:called"::equals)).hasSize(3);
        assertThat(server.requests().size() - before).isLessThanOrEqualTo(5);
    }

    @Test
    void an_answer_that_used_a_function_is_made_anew_for_the_next_who_asks() throws Exception {
        try (AiCoreProgram remembering = start(100)) {
            answers(ToolCallAnswer.of("get_opening_hours", "{}"), _ -> PLAIN);
            ask(remembering, "ollama/llama3.2:3b");
            answers(_ -> PLAIN);
            int before = server.requests().size();
            ask(remembering, "ollama/llama3.2:3b");
            assertThat(server.requests()).hasSize(before + 1);
            ask(remembering, "ollama/llama3.2:3b");
            assertThat(server.requests()).hasSize(before + 1);
        }
    }

    /** An answer that quotes the first sentence of the last numbered source it was given. */
    private static String citingLast(ModelRequest request) {
        Matcher source =
                Pattern.compile("(?m)^\\[(\\d+)] \\([^\\n]*\\)\\n([^.]+\\.)")
                        .matcher(request.prompt());
        String last = "NO ANSWER";
        while (source.find()) {
            last = source.group(2) + " [" + source.group(1) + "]";
        }
        return last;
    }

    private void answers(Object... inOrder) {
        Deque<Object> left = new ArrayDeque<>(List.of(inOrder));
        server.answers(request -> said(left.size() > 1 ? left.poll() : left.peek(), request));
    }

    private void answers(Function<ModelRequest, String> always) {
        answers(new Object[] {always});
    }

    private void answers(String first, Function<ModelRequest, String> then) {
        answers(new Object[] {first, then});
    }

    private void answers(String first, String second, Function<ModelRequest, String> then) {
        answers(new Object[] {first, second, then});
    }

    @SuppressWarnings("unchecked")
    private static String said(Object answer, ModelRequest request) {
        return answer instanceof String text
                ? text
                : ((Function<ModelRequest, String>) answer).apply(request);
    }

    private static List<String> steps(Reply reply) {
        return reply.decisions().stream()
                .map(decision -> decision.step() + ":" + decision.result())
                .toList();
    }

    private Reply ask(String model) throws InterruptedException {
        return ask(program, model);
    }

    private static Reply ask(AiCoreProgram asked, String model) throws InterruptedException {
        return asked.bean(GovernedPipeline.class)
                .reply(
                        new Question(
                                TurnId.create(),
                                new ChannelName("web"),
                                Language.ENGLISH,
                                QUESTION,
                                List.of(),
                                Optional.of(new ModelName(model))));
    }
}
