package dev.parley.whatsapp.sending;

import dev.parley.channel.AttachmentGoneException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Fetches files from providers. What lets us in is shown to the first address only: where a
 * provider sends on to a store of files, that has its own key in the address. Thread-safe.
 */
@Singleton
public final class Downloads {

    private static final int MOST_HOPS = 3;
    private static final int OK = 200;

    private final DownloadConfig config;
    private final ScheduledThreadPoolExecutor limits;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(task -> Thread.ofVirtual().name("whatsapp-file").start(task))
                    .build();

    Downloads(DownloadConfig config) {
        this.config = config;
        this.limits =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("whatsapp-file-limit").daemon().factory());
        this.limits.setRemoveOnCancelPolicy(true);
    }

    /** A file on its way; closing it ends its time limit. */
    private static final class Limited extends FilterInputStream {

        private final Future<?> end;

        Limited(InputStream content, Future<?> end) {
            super(content);
            this.end = end;
        }

        @Override
        public void close() throws IOException {
            end.cancel(false);
            super.close();
        }
    }

    /**
     * Opens a file; to be closed.
     *
     * @param headers what lets us in
     * @throws AttachmentGoneException when there is none any more
     * @throws IOException when it cannot be had now; names no address
     */
    public InputStream open(URI address, Map<String, String> headers)
            throws AttachmentGoneException, IOException, InterruptedException {
        HttpResponse<InputStream> answer = get(address, headers);
        for (int hop = 0; hop < MOST_HOPS && answer.statusCode() / 100 == 3; hop++) {
            answer.body().close();
            URI next =
                    answer.headers()
                            .firstValue("Location")
                            .map(address::resolve)
                            .orElseThrow(() -> new IOException("a file is sent on to nowhere"));
            answer = get(next, Map.of());
        }
        int status = answer.statusCode();
        if (status != OK) {
            answer.body().close();
            if (status == 404 || status == 410) {
                throw new AttachmentGoneException("the provider has no such file any more");
            }
            throw new IOException("the provider answers a download with " + status);
        }
        return limited(answer.body());
    }

    private InputStream limited(InputStream content) {
        Future<?> end =
                limits.schedule(
                        () -> close(content), config.download().toMillis(), TimeUnit.MILLISECONDS);
        return new Limited(content, end);
    }

    /** Whoever reads it at this moment gets an exception then. */
    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException _) {
            // It is not read any more, and that is all that was wanted.
        }
    }

    private HttpResponse<InputStream> get(URI address, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(config.download());
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            // Without the cause: its message may hold the address.
            throw new IOException(
                    "a file cannot be downloaded: " + failure.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void close() {
        limits.shutdownNow();
        http.shutdownNow();
    }
}
