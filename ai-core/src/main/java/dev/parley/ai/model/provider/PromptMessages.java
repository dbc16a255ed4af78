package dev.parley.ai.model.provider;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.output.TokenUsage;
import dev.parley.ai.model.Completion;
import dev.parley.ai.model.Completion.Failed;
import dev.parley.ai.model.Completion.Fault;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.Tool;
import dev.parley.ai.model.window.ContextWindow;
import dev.parley.ai.model.window.PackedPrompt;
import dev.parley.ai.model.window.PromptPacking;
import dev.parley.ai.model.window.TokenCounts;
import dev.parley.assistant.Exchange;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts a prompt into a chat model's messages and takes the answer out. */
@Singleton
final class PromptMessages {

    private final PromptTemplate template;
    private final Map<Tool, ToolSpecification> specifications = new ConcurrentHashMap<>();
    private final PromptPacking packing;
    private final ContextWindow window;
    private final TokenCounts counts;

    PromptMessages(
            PromptTemplate template,
            PromptPacking packing,
            ContextWindow window,
            TokenCounts counts) {
        this.template = template;
        this.packing = packing;
        this.window = window;
        this.counts = counts;
    }

    Completion ask(ChatModel chat, RegisteredModel model, Prompt prompt) {
        return packing.pack(model, prompt)
                .map(packed -> ask(chat, model, packed))
                .orElseGet(() ->
                        new Failed(
                                Fault.TOO_LONG,
                                "no source fits into its window of "
                                        + window.of(model)
                                        + " tokens"));
    }

    private Completion ask(ChatModel chat, RegisteredModel model, PackedPrompt packed) {
        try {
            ChatResponse response = chat.chat(request(model, packed.prompt()));
            learn(model, packed, response.tokenUsage());
            AiMessage said = response.aiMessage();
            if (said.hasToolExecutionRequests()) {
                return new Completion.ToolsWanted(
                        ToolMessages.calls(said), tokens(response.tokenUsage()));
            }
            @Nullable String text = said.text();
            return new Completion.Completed(
                    text == null ? "" : text, tokens(response.tokenUsage()));
        } catch (RuntimeException failure) {
            // The library gives every failure of a server its own way as a runtime exception.
            return Failures.of(failure);
        }
    }

    private ChatRequest request(RegisteredModel model, Prompt prompt) {
        ChatRequestParameters parameters =
                parameters(model)
                        .modelName(model.remoteName())
                        .maxOutputTokens(prompt.sampling().maxTokens().orElse(null))
                        .temperature(prompt.sampling().temperature().orElse(null))
                        .topP(prompt.sampling().topP().orElse(null))
                        .toolSpecifications(specifications(prompt.tools()))
                        .build();
        return ChatRequest.builder().messages(messages(prompt)).parameters(parameters).build();
    }

    /** Ollama cuts off what is beyond the window that it was told, and says nothing. */
    private DefaultChatRequestParameters.Builder<?> parameters(RegisteredModel model) {
        return model.provider() == Provider.OLLAMA
                ? OllamaChatRequestParameters.builder().numCtx(window.of(model))
                : ChatRequestParameters.builder();
    }

    private void learn(RegisteredModel model, PackedPrompt packed, @Nullable TokenUsage usage) {
        if (usage != null && usage.inputTokenCount() != null) {
            int reported = usage.inputTokenCount();
            packed.plainTokens().ifPresent(plain -> counts.learn(model, plain, reported));
        }
    }

    private List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(template.instructions(prompt)));
        for (Exchange exchange : prompt.history()) {
            messages.add(UserMessage.from(exchange.question()));
            messages.add(AiMessage.from(exchange.answer()));
        }
        messages.add(UserMessage.from(template.task(prompt)));
        prompt.steps().forEach(step -> messages.addAll(ToolMessages.of(step)));
        return messages;
    }

    /** Few tools, the same with every question: their parameters are read once. */
    private List<ToolSpecification> specifications(List<Tool> tools) {
        return tools.stream()
                .map(tool -> specifications.computeIfAbsent(tool, ToolMessages::specification))
                .toList();
    }

    private static int tokens(@Nullable TokenUsage usage) {
        return usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount();
    }
}
