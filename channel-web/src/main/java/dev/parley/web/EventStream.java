package dev.parley.web;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import dev.parley.rendering.Renderer;
import dev.parley.transcript.Transcript;
import dev.parley.transcript.Transcript.Line;
import dev.parley.transcript.TranscriptUnavailableException;
import dev.parley.web.live.LiveEvents;
import dev.parley.web.live.LiveEvents.Subscription;
import dev.parley.web.live.Signal;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * One open page: tells it what is said, from where it stands, for as long as it is open. A signal
 * only wakes the stream, which then reads the transcript after the last line that the page has:
 * nothing is lost and nothing comes twice, whichever signals get here.
 */
final class EventStream implements Runnable {

    /**
     * Where a page stands.
     *
     * @param language the page's language
     * @param event the last event that it has
     */
    record Position(ConversationAddress conversation, Language language, String event) {}

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int LINES_AT_ONCE = 100;
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final ConversationAddress conversation;
    private final Language language;
    private final EventSources sources;
    private final FluxSink<Event<String>> page;
    private String last;

    EventStream(Position position, EventSources sources, FluxSink<Event<String>> page) {
        this.conversation = position.conversation();
        this.language = position.language();
        this.last = position.event();
        this.sources = sources;
        this.page = page;
    }

    /** What all streams read from. */
    record EventSources(
            Transcript transcript, LiveEvents liveEvents, Renderer renderer, Duration keepAlive) {}

    /** Makes the stream look whether its page is still there. */
    void wake() {
        signals.add(Signal.NEWS);
    }

    @Override
    public void run() {
        // First the subscription, then the first look: what is said in between is not missed.
        try (Subscription _ = sources.liveEvents().subscribe(conversation, signals::add)) {
            page.next(Event.of("").name("open").retry(RECONNECT));
            List<Signal> heard = List.of(Signal.NEWS);
            while (!page.isCancelled()) {
                answer(heard);
                heard = awaitSignals();
            }
        } catch (InterruptedException _) {
            page.complete();
        }
    }

    private List<Signal> awaitSignals() throws InterruptedException {
        List<Signal> heard = new ArrayList<>();
        Signal first = signals.poll(sources.keepAlive().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            heard.add(first);
            signals.drainTo(heard);
        }
        return heard;
    }

    private void answer(List<Signal> heard) {
        if (heard.isEmpty()) {
            page.next(Event.of("").name("alive"));
        }
        boolean answered = !heard.equals(List.of(Signal.TYPING)) && sendNews();
        // An answer that came with the sign of typing is what was being typed.
        if (heard.contains(Signal.TYPING) && !answered) {
            page.next(Event.of("typing").name("typing"));
        }
    }

    /** Whether an answer was among what the page got. */
    private boolean sendNews() {
        boolean answered = false;
        try {
            List<Line> lines;
            do {
                lines = sources.transcript().since(conversation, last, LINES_AT_ONCE);
                lines.forEach(this::send);
                answered |= lines.stream().anyMatch(line -> !line.message().own());
            } while (lines.size() == LINES_AT_ONCE && !page.isCancelled());
        } catch (TranscriptUnavailableException e) {
            // The page stays open and the stream looks again with the next signal or sign of life.
            // Not louder: every open page meets the same fault, which the database reports itself.
            LOG.debug("an open chat page waits: {}", e.getMessage());
        }
        return answered;
    }

    private void send(Line line) {
        String html = sources.renderer().page(line.message(), language);
        page.next(Event.of(html).id(line.event()));
        last = line.event();
    }
}
