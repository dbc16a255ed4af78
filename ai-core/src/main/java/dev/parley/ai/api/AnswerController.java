package dev.parley.ai.api;

import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.ai.governance.GovernedReply;
import dev.parley.ai.governance.GovernedRequest;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.language.LanguageFinder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** Governed answers. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class AnswerController {

    private static final ChannelName API = new ChannelName("api");

    private final GovernedPipeline pipeline;
    private final LanguageFinder languages;
    private final AnswerWriter writer;

    AnswerController(GovernedPipeline pipeline, LanguageFinder languages, AnswerWriter writer) {
        this.pipeline = pipeline;
        this.languages = languages;
        this.writer = writer;
    }

    @Post(value = "/api/v1/generate", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<String> generate(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        return answer(http, body, "prompt");
    }

    @Post(value = "/api/v1/chat", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<String> chat(HttpRequest<?> http, @Body byte @Nullable [] body)
            throws InterruptedException {
        return answer(http, body, "message");
    }

    private HttpResponse<String> answer(HttpRequest<?> http, byte @Nullable [] body, String field)
            throws InterruptedException {
        long start = System.nanoTime();
        AnswerRequest request = ApiJson.read(body, AnswerRequest.class);
        GovernedRequest governed = governed(request, Conversation.of(request, field));
        GovernedReply reply = pipeline.answer(governed);
        AnswerResponse response =
                writer.response(
                        reply,
                        request,
                        governed.question(),
                        Correlation.of(http),
                        System.nanoTime() - start);
        return request.stream().orElse(false)
                ? HttpResponse.ok(EventStream.of(response))
                        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                : HttpResponse.ok(ApiJson.write(response))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private GovernedRequest governed(AnswerRequest request, Conversation conversation) {
        Language language =
                request.language()
                        .or(() -> languages.written(conversation.question()))
                        .orElse(Language.ENGLISH);
        Question question =
                new Question(
                        request.turnId().orElseGet(TurnId::create),
                        request.channel().orElse(API),
                        language,
                        conversation.question(),
                        conversation.history(),
                        request.model(),
                        request.confirms().orElse(false));
        return new GovernedRequest(question, request.sampling(), request.collection(), false);
    }
}
