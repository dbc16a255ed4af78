package dev.parley.web;

import dev.parley.rendering.Page.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Takes what a person says on the page: stored first, then shown as said. */
@Controller("/chat/messages")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class MessageController {

    private final Reception reception;
    private final ChatPages pages;

    MessageController(Reception reception, ChatPages pages) {
        this.reception = reception;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> say(HttpRequest<?> request, @Body MessageForm form) {
        Visit visit = Visit.of(request);
        return switch (form.said()) {
            case TypedText.Unsayable(Fault fault) -> pages.rejected(visit, form, fault);
            case TypedText.Sayable said ->
                    visit.token()
                            .map(token -> new Submission(token, visit.spoken(), form.id(), said))
                            .map(submission -> say(visit, form, submission))
                            .orElseGet(() -> pages.rejected(visit, form, Fault.SESSION_LOST));
        };
    }

    private HttpResponse<String> say(Visit visit, MessageForm form, Submission submission) {
        return reception.take(submission)
                ? pages.accepted(visit, submission)
                : pages.rejected(visit, form, Fault.UNAVAILABLE);
    }
}
