package dev.parley.web;

import dev.parley.assistant.PassageLookup;
import dev.parley.rendering.Page.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Opens a cited passage: in the page's dialog, or as a page of its own. */
@Controller("/passages")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class PassageController {

    private final PassageLookup passages;
    private final ChatPages pages;

    PassageController(PassageLookup passages, ChatPages pages) {
        this.passages = passages;
        this.pages = pages;
    }

    @Get("/{id}")
    HttpResponse<String> passage(HttpRequest<?> request, @PathVariable String id) {
        Visit visit = Visit.of(request);
        return passages.find(id)
                .map(citation -> pages.passage(visit, citation))
                .orElseGet(() -> pages.rejected(visit, Fault.PASSAGE_UNKNOWN));
    }
}
