package dev.parley.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;

/** Shows the chat page, and gives a browser that comes for the first time its session. */
@Controller("/")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ChatPageController {

    static final URI PATH = URI.create("/");

    private final ChatPages pages;

    ChatPageController(ChatPages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(HttpRequest<?> request) {
        Visit visit = Visit.of(request);
        MutableHttpResponse<String> page = pages.chat(visit);
        if (visit.token().isEmpty()) {
            String token = SessionToken.create().value();
            page.cookie(ChatCookie.SESSION.with(token, visit.encrypted()));
        }
        return page;
    }
}
