package dev.parley.ai;

import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.assistant.AiCore;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InProcessAiCoreTest implements AiCoreContract {

    private final OllamaServer server = OllamaServer.start();
    private final AiCoreProgram program;

    InProcessAiCoreTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.ollama.url", server.url(), "parley.cache.entries", 0));
    }

    @Override
    public AiCore core() {
        return program.bean(GovernedPipeline.class);
    }

    @Override
    public OllamaServer server() {
        return server;
    }

    @AfterAll
    void stop() {
        program.close();
        server.close();
    }
}
