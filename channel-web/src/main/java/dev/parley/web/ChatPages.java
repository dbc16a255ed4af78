package dev.parley.web;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import dev.parley.outbound.Citation;
import dev.parley.rendering.Page;
import dev.parley.rendering.Page.Draft;
import dev.parley.rendering.Page.Fault;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Renderer;
import dev.parley.transcript.Transcript;
import dev.parley.transcript.Transcript.Line;
import dev.parley.transcript.TranscriptUnavailableException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Makes the answers of the chat page's controllers: pieces for the open page, pages for a browser.
 */
@Singleton
final class ChatPages {

    private static final int MESSAGES_SHOWN = 200;
    private static final MediaType HTML = new MediaType("text/html; charset=UTF-8");

    private final Renderer renderer;
    private final Practice practice;
    private final Transcript transcript;
    private final Assets assets;

    ChatPages(Renderer renderer, Practice practice, Transcript transcript, Assets assets) {
        this.renderer = renderer;
        this.practice = practice;
        this.transcript = transcript;
        this.assets = assets;
    }

    /** The whole page with all that was said. */
    MutableHttpResponse<String> chat(Visit visit) {
        return chat(visit, new Draft(MessageForm.freshId(), "", Optional.empty()));
    }

    private MutableHttpResponse<String> chat(Visit visit, Draft draft) {
        try {
            List<Line> lines = visit.token().map(this::latest).orElse(List.of());
            return chat(visit, draft, lines);
        } catch (TranscriptUnavailableException _) {
            Draft kept = new Draft(draft.id(), draft.text(), Optional.of(Fault.UNAVAILABLE));
            return chat(visit, kept, List.of());
        }
    }

    private MutableHttpResponse<String> chat(Visit visit, Draft draft, List<Line> lines) {
        Page.Chat page =
                new Page.Chat(
                        practice,
                        assets.path(),
                        visit.spoken(),
                        List.of(Language.values()),
                        lines.stream().map(Line::message).toList(),
                        lines.isEmpty() ? "" : lines.getLast().event(),
                        draft);
        return html(draft.fault().map(ChatPages::status).orElse(HttpStatus.OK), page, visit);
    }

    private List<Line> latest(SessionToken token) {
        ConversationAddress conversation = token.conversation();
        return transcript.latest(conversation, MESSAGES_SHOWN);
    }

    /** The message is stored: its bubble for the open page, or the page again. */
    MutableHttpResponse<String> accepted(Visit visit, Submission submission) {
        return visit.fragment()
                ? html(
                        HttpStatus.OK,
                        new Page.Accepted(submission.bubble(), MessageForm.freshId()),
                        visit)
                : HttpResponse.seeOther(ChatPageController.PATH);
    }

    /** The message could not be taken; what was typed is kept. */
    MutableHttpResponse<String> rejected(Visit visit, MessageForm form, Fault fault) {
        return visit.fragment()
                ? html(status(fault), new Page.Rejected(practice, fault), visit)
                : chat(visit, new Draft(form.id(), form.typed(), Optional.of(fault)));
    }

    /** Something else than a message could not be done. */
    MutableHttpResponse<String> rejected(Visit visit, Fault fault) {
        Page page =
                visit.fragment()
                        ? new Page.Rejected(practice, fault)
                        : new Page.RejectedAlone(practice, assets.path(), fault);
        return html(status(fault), page, visit);
    }

    MutableHttpResponse<String> passage(Visit visit, Citation citation) {
        Page page =
                visit.fragment()
                        ? new Page.Passage(citation)
                        : new Page.PassageAlone(practice, assets.path(), citation);
        return html(HttpStatus.OK, page, visit);
    }

    private MutableHttpResponse<String> html(HttpStatus status, Page page, Visit visit) {
        return HttpResponse.<String>status(status)
                .body(renderer.page(page, visit.spoken()))
                .contentType(HTML);
    }

    private static HttpStatus status(Fault fault) {
        return switch (fault) {
            case EMPTY -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_LONG -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case SESSION_LOST, CROSS_SITE -> HttpStatus.FORBIDDEN;
            case PASSAGE_UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
