package dev.parley.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.key.ApiKeys;
import dev.parley.ai.key.NewKey;
import dev.parley.ai.key.Scope;
import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.AiCoreUnreachableException;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.operator.Operator;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpAiCoreTest implements AiCoreContract {

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;
    private final ApplicationContext worker;

    HttpAiCoreTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.ollama.url", server.url(), "parley.cache.entries", 0));
        worker = worker(AiCoreProgram.KEY);
    }

    @Override
    public AiCore core() {
        return worker.getBean(AiCore.class);
    }

    @Override
    public OllamaServer server() {
        return server;
    }

    @Test
    void a_wrong_key_is_named() {
        assertThatReplyFails("wrong").hasMessageContaining("PARLEY_AI_CORE_KEY");
    }

    @Test
    void a_key_that_lacks_a_scope_is_told_which_ones_are_needed() {
        assertThatReplyFails(key(Scope.SEARCH))
                .hasMessageContaining("needs the scopes answers and models:read");
    }

    @Test
    void a_key_with_the_two_scopes_is_enough() throws InterruptedException {
        try (ApplicationContext worker = worker(key(Scope.ANSWERS, Scope.MODELS_READ))) {
            AiCore core = worker.getBean(AiCore.class);
            assertThat(core.models()).isNotEmpty();
            assertThat(core.isEmergency("My father has chest pain")).isTrue();
            assertThat(core.reply(question()).decisions()).isNotEmpty();
        }
    }

    private AbstractThrowableAssert<?, ?> assertThatReplyFails(String key) {
        try (ApplicationContext stranger = worker(key)) {
            return assertThatThrownBy(() -> stranger.getBean(AiCore.class).reply(question()))
                    .isInstanceOf(AiCoreUnavailableException.class);
        }
    }

    private ApplicationContext worker(String key) {
        return ApplicationContext.run(
                Map.of("parley.ai-core.url", program.url().toString(), "parley.ai-core.key", key));
    }

    private String key(Scope... scopes) {
        NewKey wanted = new NewKey("a worker", Set.of(scopes), 600, List.of(), Optional.empty());
        return program.bean(ApiKeys.class).create(wanted, Operator.COMMAND_LINE).text().text();
    }

    @Test
    void a_core_that_is_away_is_told_so_and_its_models_are_none() {
        try (ApplicationContext alone =
                ApplicationContext.run(
                        Map.of(
                                "parley.ai-core.url",
                                "http://127.0.0.1:9",
                                "parley.ai-core.key",
                                "k"))) {
            AiCore away = alone.getBean(AiCore.class);
            assertThatThrownBy(() -> away.reply(question()))
                    .isInstanceOf(AiCoreUnreachableException.class)
                    .hasMessage("the AI core at http://127.0.0.1:9 cannot be reached");
            assertThat(away.models()).isEmpty();
        }
    }

    @AfterAll
    void stop() {
        worker.close();
        program.close();
        server.close();
    }

    private static Question question() {
        return new Question(
                TurnId.create(),
                new ChannelName("web"),
                Language.ENGLISH,
                "Hours?",
                List.of(),
                Optional.empty());
    }
}
