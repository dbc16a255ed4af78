package dev.parley.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Visits to the chat page, as a browser makes them: the page, questions and commands, the answers.
 */
final class Rehearsal {

    private static final String QUESTION = "When is the practice open on Saturday?";
    private static final List<String> MESSAGES = List.of("/help", "/status", QUESTION);

    /** Enough for the JVM to learn what is done often. */
    private static final int VISITORS = 10;

    private static final int ROUNDS = 20;

    /** What stands under an answer alone. */
    private static final String ANSWER = "class=\"origin\"";

    private static final Pattern LAST_EVENT = Pattern.compile("data-after=\"([^\"]*)\"");
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final URI address;

    Rehearsal(URI address) {
        this.address = address;
    }

    /** One visit; returns when the answer is there. */
    void first() throws IOException {
        visit(List.of(QUESTION));
    }

    /** Many visits at once; returns when everything is answered. */
    void rest() throws InterruptedException, ExecutionException {
        List<String> messages =
                Stream.generate(() -> MESSAGES).limit(ROUNDS).flatMap(List::stream).toList();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> visits = Collections.nCopies(VISITORS, () -> visit(messages));
            for (Future<Long> visit : visitors.invokeAll(visits)) {
                visit.get();
            }
        }
    }

    private long visit(List<String> messages) throws IOException {
        HttpURLConnection page = open("/", "");
        String text = text(page);
        String cookie = page.getHeaderField("Set-Cookie").split(";", 2)[0];
        Matcher last = LAST_EVENT.matcher(text);
        String after = last.find() ? last.group(1) : "";
        for (String message : messages) {
            say(cookie, message);
        }
        return awaitAnswers(cookie, after, messages.stream().filter(QUESTION::equals).count());
    }

    private void say(String cookie, String message) throws IOException {
        HttpURLConnection request = open("/chat/messages", cookie);
        request.setDoOutput(true);
        String form =
                "draft="
                        + UUID.randomUUID()
                        + "&text="
                        + URLEncoder.encode(message, StandardCharsets.UTF_8);
        try (var out = request.getOutputStream()) {
            out.write(form.getBytes(StandardCharsets.US_ASCII));
        }
        text(request);
    }

    private long awaitAnswers(String cookie, String after, long expected) throws IOException {
        HttpURLConnection events =
                open(
                        "/chat/events?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8),
                        cookie);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
            long answers =
                    lines.lines().filter(line -> line.contains(ANSWER)).limit(expected).count();
            if (answers < expected) {
                throw new IOException(
                        "the chat page's events ended after "
                                + answers
                                + " of "
                                + expected
                                + " answers");
            }
            return answers;
        }
    }

    private HttpURLConnection open(String path, String cookie) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Cookie", cookie);
        return connection;
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
