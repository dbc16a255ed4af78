package dev.parley.ai.memory;

import static dev.parley.ai.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.key.Caller;
import dev.parley.ai.memory.ConversationMemory.Held;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import dev.parley.session.Memory;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is remembered of a long conversation that a program names. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LongConversationTest {

    private static final String CALLER = "a program";

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final ConversationMemory memory;

    LongConversationTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.api-memory.turns", 6, "parley.ollama.url", server.url()));
        memory = program.bean(ConversationMemory.class);
    }

    @AfterAll
    void stop() {
        program.close();
        server.close();
    }

    @Test
    void the_latest_turns_are_kept_word_for_word_and_older_ones_in_few_words() {
        server.answers(_ -> "They asked about prices.");
        talk("a", 1, 5);
        await().until(() -> written("They asked about prices."));
        Memory remembered = remembered("a");
        assertThat(remembered.summary()).contains("They asked about prices.");
        assertThat(remembered.history())
                .extracting(Exchange::question)
                .containsExactly("question 4", "question 5");
    }

    @Test
    void a_summary_goes_along_with_the_next_question() {
        server.answers(_ -> "They want to know about babies.");
        talk("b", 1, 5);
        await().until(() -> written("They want to know about babies."));
        try (ApiClient admin = ApiClient.admin(program)) {
            json(
                    admin.post(
                            "/api/v1/chat",
                            "{\"conversation_id\":\"b\",\"message\":\"How much does a home visit cost?\"}"),
                    200);
        }
        assertThat(server.requests().getLast().messages().toString())
                .contains("They want to know about babies.");
    }

    @Test
    void what_is_said_meanwhile_stands_and_is_summarised_with_the_rest() {
        CountDownLatch writing = new CountDownLatch(1);
        server.answers(_ -> {
            pause(writing);
            return "They came too late.";
        });
        int before = server.requests().size();
        talk("c", 1, 5);
        await().until(() -> server.requests().size() > before);
        talk("c", 6, 6);
        writing.countDown();
        await().until(() -> none() >= 1);
        assertThat(written("They came too late.")).isFalse();
        server.answers(_ -> "They came in time.");
        talk("c", 7, 7);
        await().until(() -> written("They came in time."));
        assertThat(remembered("c").history())
                .extracting(Exchange::question)
                .containsExactly("question 6", "question 7");
    }

    @Test
    void a_summary_does_not_bring_back_what_is_forgotten_meanwhile() {
        CountDownLatch writing = new CountDownLatch(1);
        server.answers(_ -> {
            pause(writing);
            return "They were forgotten.";
        });
        int before = server.requests().size();
        talk("d", 1, 5);
        await().until(() -> server.requests().size() > before);
        double none = none();
        assertThat(memory.forget(CALLER, "d")).isTrue();
        writing.countDown();
        await().until(() -> none() > none);
        assertThat(remembered("d")).isEqualTo(Memory.empty());
    }

    private void talk(String name, int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(number -> {
                    try (Held held = memory.take(caller(name), name).orElseThrow()) {
                        held.remember(
                                new Exchange("question " + number, "an answer"), Language.ENGLISH);
                    }
                });
    }

    private Memory remembered(String name) {
        try (Held held = memory.take(caller(name), name).orElseThrow()) {
            return held.memory();
        }
    }

    private static String caller(String name) {
        return name.equals("b") ? Caller.admin().name() : CALLER;
    }

    private boolean written(String summary) {
        return program.bean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery(
                                        "SELECT count(*) = 1 FROM api_conversation WHERE summary = :summary")
                                .bind("summary", summary)
                                .mapTo(Boolean.class)
                                .one());
    }

    private double none() {
        return program.bean(MeterRegistry.class)
                .counter("parley.summaries", "outcome", "none")
                .count();
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
