package dev.parley.ai.model.provider;

import dev.langchain4j.model.catalog.ModelCatalog;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiModelCatalog;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.parley.ai.model.ChatProvider;
import dev.parley.ai.model.Completion;
import dev.parley.ai.model.Completion.Failed;
import dev.parley.ai.model.Completion.Fault;
import dev.parley.ai.model.Listing;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.RegisteredModel.Purpose;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** OpenAI and every server that speaks its protocol: vLLM, llama.cpp and others. */
@Singleton
final class OpenAiProvider implements ChatProvider {

    private final OpenAiConfig openAi;
    private final ModelsConfig config;
    private final PromptMessages messages;
    private final Optional<ModelCatalog> catalogue;
    private final Map<URI, ChatModel> chats = new ConcurrentHashMap<>();

    OpenAiProvider(OpenAiConfig openAi, ModelsConfig config, PromptMessages messages) {
        this.openAi = openAi;
        this.config = config;
        this.messages = messages;
        this.catalogue = openAi.base().map(this::catalogue);
    }

    @Override
    public Provider provider() {
        return Provider.OPENAI;
    }

    @Override
    public Listing list() {
        return catalogue.map(OpenAiProvider::list).orElseGet(Listing.Off::new);
    }

    @Override
    public Completion complete(RegisteredModel model, Prompt prompt) {
        return model.endpoint()
                .map(OpenAiAddress::of)
                .or(openAi::base)
                .map(server ->
                        messages.ask(chats.computeIfAbsent(server, this::chat), model, prompt))
                .orElseGet(() -> new Failed(Fault.UNREACHABLE, "PARLEY_OPENAI_URL is not set"));
    }

    private static Listing list(ModelCatalog catalogue) {
        try {
            return new Listing.Served(
                    catalogue.listModels().stream().map(OpenAiProvider::offer).toList());
        } catch (RuntimeException failure) {
            Failed failed = Failures.of(failure);
            boolean lacksList = failed.fault() == Fault.REFUSED && failed.reason().endsWith("404");
            return lacksList ? new Listing.Unlisted() : new Listing.Away(failed.reason());
        }
    }

    private ChatModel chat(URI server) {
        return config.firstToken()
                .<ChatModel>map(limit -> new StreamedChat(streaming(server), limit))
                .orElseGet(() -> whole(server));
    }

    private StreamingChatModel streaming(URI server) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), config.totalLimit()))
                .baseUrl(server.toString())
                .apiKey(openAi.keyOrNone())
                .modelName("named-by-each-call")
                .timeout(config.totalLimit())
                .build();
    }

    private ChatModel whole(URI server) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), config.totalLimit()))
                .baseUrl(server.toString())
                .apiKey(openAi.keyOrNone())
                .modelName("named-by-each-call")
                .timeout(config.totalLimit())
                .maxRetries(0)
                .build();
    }

    private ModelCatalog catalogue(URI server) {
        return OpenAiModelCatalog.builder()
                .httpClientBuilder(
                        new ModelHttpBuilder(config.connectLimit(), config.connectLimit()))
                .baseUrl(server.toString())
                .apiKey(openAi.keyOrNone())
                .connectTimeout(config.connectLimit())
                .readTimeout(config.connectLimit())
                .build();
    }

    /** The list holds every kind of model; names tell those apart that do not chat. */
    private static Listing.Offer offer(ModelDescription model) {
        String name = model.name().toLowerCase(Locale.ROOT);
        Purpose purpose =
                name.contains("embed")
                        ? Purpose.EMBEDDING
                        : name.contains("rerank") ? Purpose.SCORING : Purpose.CHAT;
        return Listing.Offer.plain(model.name(), purpose);
    }
}
