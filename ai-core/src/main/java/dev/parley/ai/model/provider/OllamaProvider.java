package dev.parley.ai.model.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.parley.ai.model.ChatProvider;
import dev.parley.ai.model.Completion;
import dev.parley.ai.model.Listing;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ollama servers. */
@Singleton
final class OllamaProvider implements ChatProvider {

    private final OllamaConfig ollama;
    private final ModelsConfig config;
    private final PromptMessages messages;
    private final OllamaCatalogue catalogue;
    private final Map<URI, ChatModel> chats = new ConcurrentHashMap<>();

    OllamaProvider(OllamaConfig ollama, ModelsConfig config, PromptMessages messages) {
        this.ollama = ollama;
        this.config = config;
        this.messages = messages;
        this.catalogue = new OllamaCatalogue(ollama.url(), config.connectLimit());
    }

    @Override
    public Provider provider() {
        return Provider.OLLAMA;
    }

    @Override
    public Listing list() {
        return catalogue.list();
    }

    @Override
    public Completion complete(RegisteredModel model, Prompt prompt) {
        return messages.ask(
                chats.computeIfAbsent(model.endpoint().orElse(ollama.url()), this::chat),
                model,
                prompt);
    }

    private ChatModel chat(URI server) {
        return config.firstToken()
                .<ChatModel>map(limit -> new StreamedChat(streaming(server), limit))
                .orElseGet(() -> whole(server));
    }

    private StreamingChatModel streaming(URI server) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), config.totalLimit()))
                .baseUrl(server.toString())
                .modelName("named-by-each-call")
                .timeout(config.totalLimit())
                .defaultRequestParameters(kept())
                .build();
    }

    private OllamaChatRequestParameters kept() {
        return OllamaChatRequestParameters.builder()
                .keepAlive(Math.toIntExact(config.idle().toSeconds()))
                .build();
    }

    private ChatModel whole(URI server) {
        return OllamaChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), config.totalLimit()))
                .baseUrl(server.toString())
                .modelName("named-by-each-call")
                .timeout(config.totalLimit())
                .maxRetries(0)
                .defaultRequestParameters(kept())
                .build();
    }
}
