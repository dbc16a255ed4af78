package dev.parley.ai.knowledge.library;

import dev.parley.ai.TimeLimit;
import dev.parley.ai.knowledge.library.PublicHosts.InnerHostException;
import dev.parley.file.TemporaryFile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches documents from the web. Safe for use by many threads. */
@Singleton
final class WebDocuments implements AutoCloseable {

    private static final int FOUND = 200;

    private final FetchConfig config;
    private final long largest;
    private final CloseableHttpClient http;

    WebDocuments(FetchConfig config, LibraryConfig limits) {
        this.config = config;
        this.largest = limits.largest();
        this.http = client(config);
    }

    /** What came of an address. */
    sealed interface Fetched {

        /**
         * A document is in the file.
         *
         * @param mediaType what it is, as the server says; may be empty
         */
        record Document(String mediaType) implements Fetched {}

        /** There is none; the reason continues the address. */
        record Failed(String reason) implements Fetched {}
    }

    /** Fetches a document into a file. */
    Fetched fetch(URI address, Path file) throws InterruptedException {
        try {
            return TimeLimit.call(() -> get(address, file), config.patience())
                    .orElseGet(() ->
                            new Fetched.Failed(
                                    "was given up after "
                                            + config.patience().toSeconds()
                                            + " seconds"));
        } catch (IllegalStateException failure) {
            return new Fetched.Failed(reason(failure.getCause()));
        }
    }

    private Fetched get(URI address, Path file) throws IOException {
        return http.execute(new HttpGet(address), response -> taken(response, file));
    }

    private Fetched taken(ClassicHttpResponse response, Path file) throws IOException {
        if (response.getCode() != FOUND) {
            return new Fetched.Failed("was answered with status " + response.getCode());
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Fetched.Failed("holds nothing");
        }
        return TemporaryFile.write(entity.getContent(), file, largest)
                ? new Fetched.Document(Optional.ofNullable(entity.getContentType()).orElse(""))
                : new Fetched.Failed(
                        "has more than the %,d bytes that are taken in".formatted(largest));
    }

    /** In words of ours: what libraries say may name addresses of the operator's network. */
    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case InnerHostException inner -> String.valueOf(inner.getMessage());
            case UnknownHostException _ -> "names a host that cannot be found";
            case ClientProtocolException _ -> "was answered in a way that cannot be followed";
            case null, default -> "cannot be reached";
        };
    }

    private static CloseableHttpClient client(FetchConfig config) {
        Timeout patience = Timeout.of(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new PublicHosts(config))
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(patience)
                                                .setSocketTimeout(patience)
                                                .build())
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setMaxRedirects(config.redirects())
                                .setRedirectsEnabled(config.redirects() > 0)
                                .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Parley")
                .build();
    }

    @Override
    @PreDestroy
    public void close() throws IOException {
        http.close();
    }
}
