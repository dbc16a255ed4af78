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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One visit to the chat page, as a browser makes it: the page, a question, the answer. */
final class Rehearsal {

    private static final String QUESTION = "When is the practice open on Saturday?";

    /** What stands under an answer alone. */
    private static final String ANSWER = "class=\"origin\"";

    private static final Pattern LAST_EVENT = Pattern.compile("data-after=\"([^\"]*)\"");
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final URI address;

    Rehearsal(URI address) {
        this.address = address;
    }

    /** Returns when the answer is there. */
    void run() throws IOException {
        HttpURLConnection page = open("/", "");
        String text = text(page);
        String cookie = page.getHeaderField("Set-Cookie").split(";", 2)[0];
        Matcher last = LAST_EVENT.matcher(text);
        String after = last.find() ? last.group(1) : "";
        say(cookie);
        awaitAnswer(cookie, after);
    }

    private void say(String cookie) throws IOException {
        HttpURLConnection request = open("/chat/messages", cookie);
        request.setDoOutput(true);
        String form =
                "draft="
                        + UUID.randomUUID()
                        + "&text="
                        + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
        try (var out = request.getOutputStream()) {
            out.write(form.getBytes(StandardCharsets.US_ASCII));
        }
        text(request);
    }

    private void awaitAnswer(String cookie, String after) throws IOException {
        HttpURLConnection events =
                open(
                        "/chat/events?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8),
                        cookie);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
            if (lines.lines().noneMatch(line -> line.contains(ANSWER))) {
                throw new IOException("the chat page's events ended before the answer came");
            }
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
