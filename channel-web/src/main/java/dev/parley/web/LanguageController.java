package dev.parley.web;

import dev.parley.conversation.Language;
import dev.parley.rendering.Page.Fault;
import dev.parley.transcript.Transcript;
import dev.parley.transcript.TranscriptUnavailableException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes the page's language. Where a conversation is going on, the assistant is told by the
 * command that everybody has for it.
 */
@Controller("/chat/language")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class LanguageController {

    /** What the buttons send. */
    @Introspected
    record LanguageForm(@Nullable String draft, @Nullable String language) {}

    private final Transcript transcript;
    private final Reception reception;
    private final ChatPages pages;

    LanguageController(Transcript transcript, Reception reception, ChatPages pages) {
        this.transcript = transcript;
        this.reception = reception;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body LanguageForm form) {
        Visit visit = Visit.of(request);
        Optional<Language> language = Optional.ofNullable(form.language()).flatMap(Language::ofTag);
        if (language.isEmpty()) {
            return HttpResponse.seeOther(ChatPageController.PATH);
        }
        boolean told = visit.token().map(token -> tell(token, form, language.get())).orElse(true);
        return told ? chosen(visit, language.get()) : pages.rejected(visit, Fault.UNAVAILABLE);
    }

    private boolean tell(SessionToken token, LanguageForm form, Language language) {
        try {
            if (transcript.latest(token.conversation(), 1).isEmpty()) {
                return true;
            }
        } catch (TranscriptUnavailableException _) {
            return false;
        }
        String draft = new MessageForm(form.draft(), null, null).id();
        TypedText.Sayable command = TypedText.command("language", language.code());
        return reception.take(new Submission(token, language, draft, command));
    }

    private static HttpResponse<?> chosen(Visit visit, Language language) {
        return HttpResponse.seeOther(ChatPageController.PATH)
                .cookie(ChatCookie.LANGUAGE.with(language.code(), visit.encrypted()));
    }
}
