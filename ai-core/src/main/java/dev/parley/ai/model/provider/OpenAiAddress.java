package dev.parley.ai.model.provider;

import java.net.URI;

/** Where OpenAI's API is on a server that speaks it. */
public final class OpenAiAddress {

    private OpenAiAddress() {}

    /** The base URL of the API: {@code /v1} is added where a URL has no path. */
    public static URI of(URI server) {
        String path = server.getPath();
        return path == null || path.isEmpty() || path.equals("/") ? server.resolve("/v1") : server;
    }
}
