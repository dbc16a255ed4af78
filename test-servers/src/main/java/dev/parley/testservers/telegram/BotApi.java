package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers calls to {@code /bot<token>/<method>}, planned faults and rate limits included. */
final class BotApi implements RequestHandler {
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([A-Za-z]+)/?");

    private final Bot bot;
    private final MethodFaults faults;
    private final Map<String, BotMethod> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private volatile RateLimiter limiter = new RateLimiter(RateLimits.none(), System::nanoTime);

    BotApi(Bot bot, MethodFaults faults) {
        this.bot = bot;
        this.faults = faults;
    }

    /** Before the server starts. */
    void add(Map<String, BotMethod> more) {
        methods.putAll(more);
    }

    void limit(RateLimits limits) {
        limiter = new RateLimiter(limits, System::nanoTime);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return refusal(ApiException.notFound());
        }
        if (!path.group(1).equals(bot.token())) {
            return refusal(ApiException.unauthorized());
        }
        String name = path.group(2);
        BotMethod method = methods.get(name);
        return method == null
                ? refusal(ApiException.notFound())
                : call(name, limited(name, method), request);
    }

    private BotMethod limited(String name, BotMethod method) {
        if (!MethodFaults.isMessage(name)) {
            return method;
        }
        return parameters -> {
            limiter.admit(parameters.number("chat_id", 0));
            return method.call(parameters);
        };
    }

    private Reply call(String name, BotMethod method, Request request) throws InterruptedException {
        Optional<TelegramFault> fault = faults.draw(name);
        if (fault.isEmpty()) {
            return carryOut(method, request);
        }
        return switch (fault.get()) {
            case TelegramFault.TooManyRequests(Duration wait) ->
                    refusal(ApiException.tooManyRequests(wait.plusMillis(999).toSeconds()));
            case TelegramFault.ServerError(int status) ->
                    refusal(ApiException.failed(status, "Internal Server Error"));
            case TelegramFault.GatewayError(int status) -> Reply.html(status);
            case TelegramFault.CutBefore() -> new Reply.Cut();
            case TelegramFault.CutAfter() -> {
                carryOut(method, request);
                yield new Reply.Cut();
            }
            case TelegramFault.AnswerLate(Duration by) -> {
                Reply reply = carryOut(method, request);
                Thread.sleep(by);
                yield reply;
            }
        };
    }

    private static Reply carryOut(BotMethod method, Request request) throws InterruptedException {
        try {
            ObjectNode answer = Json.object().put("ok", true);
            answer.set("result", method.call(ParameterReader.read(request)));
            return Reply.json(200, answer);
        } catch (ApiException e) {
            return refusal(e);
        }
    }

    private static Reply refusal(ApiException error) {
        ObjectNode body =
                Json.object()
                        .put("ok", false)
                        .put("error_code", error.code())
                        .put("description", error.getMessage());
        if (!error.parameters().isEmpty()) {
            body.set("parameters", error.parameters());
        }
        return Reply.json(error.code(), body);
    }
}
