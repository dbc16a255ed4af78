package dev.parley.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open event stream, read as the HTML standard says (9.2.6, interpreting an event stream). */
final class LivePage implements AutoCloseable {

    /** One dispatched event. */
    record Event(String id, String name, String data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    private LivePage(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.lines = response.body().iterator();
    }

    static LivePage open(HttpClient client, HttpRequest request) {
        try {
            LivePage page = new LivePage(client.send(request, BodyHandlers.ofLines()));
            Thread.ofVirtual().start(page::read);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        StringBuilder data = new StringBuilder();
        String id = "";
        String name = "message";
        try {
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6)).append('\n');
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, data.toString()));
                    }
                    data.setLength(0);
                    name = "message";
                }
            }
        } catch (UncheckedIOException _) {
            // The test closed the page.
        }
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    List<Event> messages() {
        return events.stream().filter(event -> event.name().equals("message")).toList();
    }

    List<Event> typing() {
        return events.stream().filter(event -> event.name().equals("typing")).toList();
    }

    /** Waits until the page has that many messages. */
    List<Event> awaitMessages(int count) {
        await().until(() -> messages().size() >= count);
        return messages();
    }

    /** Closes the page, as a browser does. */
    @Override
    public void close() {
        response.body().close();
    }
}
