package dev.parley.ai.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.ai.function.CallOutcome;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.FunctionCalls;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.Sourced;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.model.Tool;
import dev.parley.ai.model.ToolBox;
import dev.parley.ai.model.ToolCall;
import dev.parley.ai.schema.SchemaFault;
import dev.parley.assistant.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions as a model's tools, for one question. Passages that a function found are sources of
 * the answer from then on, numbered after those that were there. Tools run on a thread that may be
 * given up, so what they leave is taken out under a lock, once.
 */
final class FunctionTools implements ToolBox {

    /** What calls are named in the audit. */
    static final String STEP = "function";

    private static final Logger LOG = LoggerFactory.getLogger(FunctionTools.class);

    private static final JsonMapper JSON = new JsonMapper();

    private final FunctionCalls calls;
    private final List<FunctionDefinition> offered;
    private final Caller caller;
    private final List<Passage> passages;
    private final List<Decision> decisions = new ArrayList<>();

    FunctionTools(
            FunctionCalls calls,
            List<FunctionDefinition> offered,
            Caller caller,
            List<Passage> passages) {
        this.calls = calls;
        this.offered = offered;
        this.caller = caller;
        this.passages = new ArrayList<>(passages);
    }

    @Override
    public List<Tool> tools() {
        return offered.stream()
                .map(function ->
                        new Tool(
                                function.name().value(),
                                function.description(),
                                function.arguments().text()))
                .toList();
    }

    @Override
    public Used use(ToolCall call) throws InterruptedException {
        Optional<FunctionDefinition> function =
                offered.stream().filter(one -> one.name().value().equals(call.name())).findFirst();
        if (function.isEmpty()) {
            note("unknown", "");
            return new Used.Malformed("There is no function of this name.");
        }
        String name = function.get().name().value();
        Optional<JsonNode> arguments = parsed(call.arguments());
        if (arguments.isEmpty()) {
            note("bad-arguments", name);
            return new Used.Malformed("The arguments are no JSON object.");
        }
        try {
            return used(name, calls.call(name, arguments.get(), caller, Optional.empty()));
        } catch (IllegalStateException fault) {
            // A function that breaks must not take the answer with it.
            LOG.warn("function {} failed; the model answers without it", name, fault);
            return failed(name, "It cannot be done now.");
        }
    }

    /** The sources that the answer may cite, in the order of their numbers. */
    synchronized List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** What was decided, for the audit. */
    synchronized List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    private Used used(String name, CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Done done -> {
                note("called", name);
                yield new Used.Result(
                        done.made().filter(Sourced.class::isInstance).isPresent()
                                ? sources((Sourced) done.made().get())
                                : done.result().toString());
            }
            case CallOutcome.BadArguments(List<SchemaFault> faults) -> {
                note("bad-arguments", name);
                yield new Used.Malformed(
                        faults.stream()
                                .map(fault -> fault.field() + ": " + fault.problem())
                                .collect(Collectors.joining("; ")));
            }
            case CallOutcome.Refused refused -> failed(name, refused.reason());
            case CallOutcome.Late _ -> failed(name, "It took too long.");
            case CallOutcome.Unknown _, CallOutcome.Forbidden _, CallOutcome.KeyReused _ ->
                    failed(name, "It cannot be called now.");
        };
    }

    private Used failed(String name, String reason) {
        note("failed", name);
        return new Used.Result("Error: " + reason);
    }

    private synchronized String sources(Sourced result) {
        List<String> texts = new ArrayList<>();
        for (Passage found : result.sources()) {
            int known = passages.stream().map(Passage::id).toList().indexOf(found.id());
            if (known < 0) {
                passages.add(found);
                known = passages.size() - 1;
            }
            texts.add(PromptTemplate.source(Generation.source(known + 1, passages.get(known))));
        }
        return texts.isEmpty() ? "Nothing was found." : String.join("\n\n", texts);
    }

    private synchronized void note(String result, String name) {
        decisions.add(new Decision(STEP, result, Map.of("name", name)));
    }

    private static Optional<JsonNode> parsed(String arguments) {
        try {
            return Optional.of(JSON.readTree(arguments.isBlank() ? "{}" : arguments))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException failure) {
            return Optional.empty();
        }
    }
}
