package dev.parley.ai.model.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModelDetails;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.parley.ai.model.ChatProvider;
import dev.parley.ai.model.Completion;
import dev.parley.ai.model.Listing;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.RegisteredModel.Purpose;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ollama servers. */
@Singleton
final class OllamaProvider implements ChatProvider {

    private final OllamaConfig ollama;
    private final ModelsConfig config;
    private final PromptMessages messages;
    private final OllamaModels catalogue;
    private final Map<URI, ChatModel> chats = new ConcurrentHashMap<>();

    OllamaProvider(OllamaConfig ollama, ModelsConfig config, PromptMessages messages) {
        this.ollama = ollama;
        this.config = config;
        this.messages = messages;
        this.catalogue =
                OllamaModels.builder()
                        .httpClientBuilder(
                                new ModelHttpBuilder(config.connectLimit(), config.connectLimit()))
                        .baseUrl(ollama.url().toString())
                        .timeout(config.connectLimit())
                        .maxRetries(0)
                        .build();
    }

    @Override
    public Provider provider() {
        return Provider.OLLAMA;
    }

    @Override
    public Listing list() {
        try {
            @Nullable List<OllamaModel> models = catalogue.availableModels().content();
            return models == null
                    ? new Listing.Away("something else answers at " + ollama.url())
                    : new Listing.Served(models.stream().map(OllamaProvider::offer).toList());
        } catch (RuntimeException failure) {
            return new Listing.Away(Failures.of(failure).reason() + " at " + ollama.url());
        }
    }

    @Override
    public Completion complete(RegisteredModel model, Prompt prompt) {
        return messages.ask(
                chats.computeIfAbsent(model.endpoint().orElse(ollama.url()), this::chat),
                model,
                prompt);
    }

    private ChatModel chat(URI server) {
        return OllamaChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), config.totalLimit()))
                .baseUrl(server.toString())
                .modelName("named-by-each-call")
                .timeout(config.totalLimit())
                .maxRetries(0)
                .build();
    }

    private static Listing.Offer offer(OllamaModel model) {
        return new Listing.Offer(model.getName(), purpose(model));
    }

    /**
     * Ollama's list does not say what a model can do; embedding models are of BERT's family or say
     * so in their name.
     */
    private static Purpose purpose(OllamaModel model) {
        @Nullable OllamaModelDetails details = model.getDetails();
        String family = details == null || details.getFamily() == null ? "" : details.getFamily();
        boolean embeds =
                family.toLowerCase(Locale.ROOT).contains("bert")
                        || model.getName().toLowerCase(Locale.ROOT).contains("embed");
        return embeds ? Purpose.EMBEDDING : Purpose.CHAT;
    }
}
