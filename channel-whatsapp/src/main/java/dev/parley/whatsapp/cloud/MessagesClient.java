package dev.parley.whatsapp.cloud;

import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** The Cloud API, as far as it is used here. */
interface MessagesClient {

    /**
     * Posts a message, or a mark on a received one, once. The future fails with an {@link
     * io.micronaut.http.client.exceptions.HttpClientException} for an error status, too.
     */
    CompletableFuture<HttpResponse<String>> post(String json);

    /** Asks where a file is; the future fails like that of {@link #post}. */
    CompletableFuture<HttpResponse<String>> media(String id);
}
