package dev.parley.testservers.telegram;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where and how updates are delivered.
 *
 * @param secretToken sent along in a header; empty: no header
 * @param connections how many deliveries may be under way at once
 */
record WebhookSettings(String url, String secretToken, int connections) {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
    private static final int MOST_CONNECTIONS = 100;
    private static final int USUAL_CONNECTIONS = 40;
    private static final Pattern HTTPS_PORTS = Pattern.compile("-1|443|80|88|8443");

    static WebhookSettings read(Parameters parameters) throws ApiException {
        String url = parameters.text("url");
        checkUrl(url);
        String secret = parameters.text("secret_token");
        if (!SECRET.matcher(secret).matches()) {
            throw ApiException.badRequest("secret token contains unallowed characters");
        }
        long connections = parameters.number("max_connections", USUAL_CONNECTIONS);
        return new WebhookSettings(url, secret, Math.clamp(connections, 1, MOST_CONNECTIONS));
    }

    /** Like a Bot API server of one's own, this takes plain HTTP too, on the loopback address. */
    private static void checkUrl(String url) throws ApiException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw badWebhook("invalid URL: " + e.getMessage());
        }
        if (isLoopback(uri)) {
            return;
        }
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw badWebhook("An HTTPS URL must be provided for webhook");
        }
        if (!HTTPS_PORTS.matcher(Integer.toString(uri.getPort())).matches()) {
            throw badWebhook("Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme())
                && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()));
    }

    private static ApiException badWebhook(String detail) {
        return ApiException.badRequest("bad webhook: " + detail);
    }
}
