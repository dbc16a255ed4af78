package dev.parley.testservers.ollama;

import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Records requests for answers and gives them a planned fault or an answer. Thread-safe. */
final class Generation {
    private final Journal<ModelRequest> requests = new Journal<>();
    private final FaultPlan<ModelFault> faults = new FaultPlan<>();
    private final Typist typist = new Typist();
    private volatile Function<ModelRequest, String> answer = new FirstSourceAnswer();

    Journal<ModelRequest> requests() {
        return requests;
    }

    FaultPlan<ModelFault> faults() {
        return faults;
    }

    Typist typist() {
        return typist;
    }

    void answerWith(Function<ModelRequest, String> newAnswer) {
        answer = newAnswer;
    }

    Reply answer(ModelRequest request, AnswerFormat format) throws InterruptedException {
        requests.add(request);
        Optional<ModelFault> fault = faults.draw();
        if (fault.isEmpty()) {
            return typist.write(request, format, answer);
        }
        return switch (fault.get()) {
            case ModelFault.ServerError(int status) ->
                    Reply.json(status, format.error("llama runner process has terminated"));
            case ModelFault.HtmlPage(int status) -> Reply.html(status);
            case ModelFault.Cut() -> new Reply.Cut();
            case ModelFault.BreakOff(int bytes) ->
                    new Reply.BrokenOff(typist.write(request, format, answer), bytes);
            case ModelFault.EmptyAnswer() -> typist.write(request, format, _ -> "");
            case ModelFault.EmptyBody() -> new Reply.Whole(200, "application/json", Map.of(), "");
            case ModelFault.Slow(var by) -> {
                Thread.sleep(by);
                yield typist.write(request, format, answer);
            }
        };
    }
}
