package dev.parley.mail.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.mail.MailConfig;
import dev.parley.mail.message.Headers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells spam: by Rspamd where there is one, else by the marks of our own mail server. Where Rspamd
 * does not answer, mail goes on without its word, so that nobody waits for it. Thread-safe.
 */
@Singleton
final class SpamCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpamCheck.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> SPAM = Set.of("reject", "add header", "rewrite subject");
    private static final int OK = 200;

    private final Optional<URI> rspamd;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final MeterRegistry meters;

    SpamCheck(MailConfig config, MeterRegistry meters) {
        this.rspamd = config.rspamd();
        this.meters = meters;
    }

    boolean isSpam(Headers headers, byte[] raw) throws InterruptedException {
        boolean marked =
                headers.word("x-spam-flag").filter("yes"::equals).isPresent()
                        || headers.word("x-spam").filter("yes"::equals).isPresent();
        return marked || (rspamd.isPresent() && asked(rspamd.get(), raw));
    }

    private boolean asked(URI server, byte[] raw) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofByteArray(raw))
                        .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) {
                JsonNode judged = json.readTree(answer.body());
                return SPAM.contains(judged.path("action").asText(""));
            }
            unjudged("it answers " + answer.statusCode());
        } catch (IOException failure) {
            unjudged(failure.getClass().getSimpleName());
        }
        return false;
    }

    private void unjudged(String why) {
        meters.counter("parley.mail.unjudged").increment();
        LOG.warn("Mail: Rspamd judged nothing ({}); the mail goes on without its word", why);
    }

    @Override
    @PreDestroy
    public void close() {
        client.close();
    }
}
