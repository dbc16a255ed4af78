package dev.parley.ai.model.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.parley.ai.model.Tool;
import dev.parley.ai.model.ToolCall;
import dev.parley.ai.model.ToolStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tools in the library's words, and back. */
final class ToolMessages {

    private ToolMessages() {}

    static ToolSpecification specification(Tool tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(ToolParameters.of(tool.parameters()))
                .build();
    }

    static List<ToolCall> calls(AiMessage said) {
        return said.toolExecutionRequests().stream()
                .map(request ->
                        new ToolCall(
                                text(request.id()),
                                text(request.name()),
                                text(request.arguments())))
                .toList();
    }

    /** What the model asked for, then what it got. */
    static List<ChatMessage> of(ToolStep step) {
        List<ToolExecutionRequest> requests =
                step.calls().stream().map(ToolMessages::request).toList();
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(AiMessage.from(requests));
        for (int i = 0; i < requests.size(); i++) {
            messages.add(ToolExecutionResultMessage.from(requests.get(i), step.results().get(i)));
        }
        return messages;
    }

    private static ToolExecutionRequest request(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id().isEmpty() ? null : call.id())
                .name(call.name())
                .arguments(call.arguments())
                .build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
