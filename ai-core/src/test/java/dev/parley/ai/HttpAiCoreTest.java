package dev.parley.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.AiCoreUnreachableException;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        program = AiCoreProgram.start(storage, Map.of("parley.ollama.url", server.url()));
        worker =
                ApplicationContext.run(
                        Map.of(
                                "parley.ai-core.url",
                                program.url().toString(),
                                "parley.ai-core.key",
                                AiCoreProgram.KEY));
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
        try (ApplicationContext stranger =
                ApplicationContext.run(
                        Map.of(
                                "parley.ai-core.url",
                                program.url().toString(),
                                "parley.ai-core.key",
                                "wrong"))) {
            assertThatThrownBy(() -> stranger.getBean(AiCore.class).reply(question()))
                    .isInstanceOf(AiCoreUnavailableException.class)
                    .hasMessageContaining("PARLEY_AI_CORE_KEY");
        }
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
