package dev.parley.web;

import dev.parley.conversation.ConversationAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's browser as the server sees it: asks with its session's cookie. */
final class Visitor {

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private Visitor(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Somebody who opened the page. */
    static Visitor of(URI server) {
        String cookie =
                new Visitor(server, "").get("/").headers().firstValue("Set-Cookie").orElseThrow();
        return new Visitor(server, cookie.replaceFirst("parley-session=([^;]*);.*", "$1"));
    }

    /** Somebody whose browser has no session. */
    static Visitor withoutSession(URI server) {
        return new Visitor(server, "");
    }

    ConversationAddress conversation() {
        return new SessionToken(token).conversation();
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Sends a form as the page's script does, which wants a piece of a page back. */
    HttpResponse<String> say(String draft, String text, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "HX-Request";
        all[1] = "true";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return post("/chat/messages", Map.of("draft", draft, "text", text), all);
    }

    /** Sends a form as a browser without scripts does. */
    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Opens the page's event stream. */
    LivePage listen(String path, String... headers) {
        return LivePage.open(client, request(path, headers).GET().build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        String cookies = token.isEmpty() ? "" : "parley-session=" + token;
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Cookie")) {
                cookies = cookies.isEmpty() ? headers[i + 1] : cookies + "; " + headers[i + 1];
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
