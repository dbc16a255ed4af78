package dev.parley.ai.api;

import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.ai.governance.GovernedReply;
import dev.parley.ai.governance.GovernedRequest;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.memory.ConversationMemory;
import dev.parley.ai.memory.ConversationMemory.Held;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.Background;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.language.LanguageFinder;
import dev.parley.session.Memory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Governed answers. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class AnswerController {

    private final GovernedPipeline pipeline;
    private final LanguageFinder languages;
    private final AnswerWriter writer;
    private final ConversationMemory memory;
    private final Reaches reaches;

    AnswerController(
            GovernedPipeline pipeline,
            LanguageFinder languages,
            AnswerWriter writer,
            ConversationMemory memory,
            Reaches reaches) {
        this.pipeline = pipeline;
        this.languages = languages;
        this.writer = writer;
        this.memory = memory;
        this.reaches = reaches;
    }

    @Post(value = "/api/v1/generate", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Answer a question that stands alone",
            details = "The answer comes from the documents, under the rules, with citations.",
            takes = GenerateRequest.class,
            gives = AnswerResponse.class,
            streams = true)
    HttpResponse<String> generate(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        GenerateRequest request = ApiJson.read(body, GenerateRequest.class);
        return answer(http, request, Conversation.of(request)).response();
    }

    @Post(value = "/api/v1/chat", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Answer a question in a conversation",
            details =
                    "Either the caller sends what was said before, or names the conversation and Parley remembers it."
                            + " A remembered conversation takes one call at a time; another one is answered 409 with"
                            + " the code conversation_busy.",
            takes = ChatRequest.class,
            gives = AnswerResponse.class,
            streams = true)
    HttpResponse<String> chat(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        ChatRequest request = ApiJson.read(body, ChatRequest.class);
        if (!request.isRemembered()) {
            return answer(http, request, Conversation.of(request, Memory.empty())).response();
        }
        try (Held conversation = take(http, request)) {
            Answer answer = answer(http, request, Conversation.of(request, conversation.memory()));
            conversation.remember(answer.memory(), answer.language());
            return answer.response();
        }
    }

    private Held take(HttpRequest<?> http, ChatRequest request) {
        return memory.take(Callers.of(http).name(), request.conversationId().orElseThrow())
                .orElseThrow(() ->
                        ApiException.conflict(
                                "conversation_busy",
                                "Another call is being answered in this conversation; please try again when it is.",
                                Duration.ofSeconds(1)));
    }

    /** An answer, and what may be remembered of it. */
    private record Answer(HttpResponse<String> response, Exchange memory, Language language) {}

    private Answer answer(HttpRequest<?> http, AnswerRequest request, Conversation conversation)
            throws InterruptedException {
        long start = System.nanoTime();
        GovernedRequest governed = governed(http, request, conversation);
        GovernedReply reply = pipeline.answer(governed);
        AnswerResponse response =
                writer.response(
                        reply,
                        request,
                        governed.question(),
                        Correlation.of(http),
                        System.nanoTime() - start);
        return new Answer(
                request.stream().orElse(false)
                        ? HttpResponse.ok(EventStream.of(response))
                                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                        : HttpResponse.ok(ApiJson.write(response))
                                .contentType(MediaType.APPLICATION_JSON_TYPE),
                reply.reply().memory(),
                governed.question().language());
    }

    private GovernedRequest governed(
            HttpRequest<?> http, AnswerRequest request, Conversation conversation) {
        ChannelName channel = request.channel().orElse(Reaches.API);
        Language language =
                request.language()
                        .or(() -> languages.written(conversation.question()))
                        .orElse(Language.ENGLISH);
        Question question =
                new Question(
                        request.turnId().orElseGet(TurnId::create),
                        channel,
                        language,
                        conversation.question(),
                        conversation.history(),
                        new Background(conversation.summary(), request.background().facts()),
                        request.model(),
                        request.confirms().orElse(false));
        return new GovernedRequest(
                question,
                request.sampling(),
                reaches.of(http, channel, request.collection()),
                false);
    }
}
