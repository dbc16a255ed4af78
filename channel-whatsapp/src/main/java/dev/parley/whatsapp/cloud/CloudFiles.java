package dev.parley.whatsapp.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.channel.AttachmentGoneException;
import dev.parley.inbound.Attachment;
import dev.parley.whatsapp.Provider;
import dev.parley.whatsapp.WhatsAppConfig;
import dev.parley.whatsapp.event.MetaError;
import dev.parley.whatsapp.sending.Downloads;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What people send as files: the Cloud API says where one is, for a few minutes, and it is fetched
 * there.
 */
@Singleton
final class CloudFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nobody else is shown the token, whatever an answer says. */
    private static final Pattern META =
            Pattern.compile("([a-z0-9-]+\\.)*(fbsbx\\.com|facebook\\.com|whatsapp\\.net)");

    private static final URI DIALOG = URI.create("https://waba-v2.360dialog.io");

    /** Wrong parameter: an id that is not known, or not any more. */
    private static final int NOT_KNOWN = 100;

    private final MessagesClient client;
    private final CloudTimeouts timeouts;
    private final WhatsAppConfig config;
    private final Downloads downloads;

    CloudFiles(
            MessagesClient client,
            CloudTimeouts timeouts,
            WhatsAppConfig config,
            Downloads downloads) {
        this.client = client;
        this.timeouts = timeouts;
        this.config = config;
        this.downloads = downloads;
    }

    InputStream open(Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        JsonNode answer = about(attachment.reference());
        Optional<MetaError> error = MetaError.of(answer);
        if (error.filter(refused -> refused.code() == NOT_KNOWN).isPresent()) {
            throw new AttachmentGoneException(error.get().words());
        }
        String address = answer.path("url").asText("");
        if (address.isEmpty()) {
            throw new IOException(error.map(MetaError::words).orElse("Meta gives no address"));
        }
        return downloads.open(source(address), letsIn());
    }

    private JsonNode about(String id) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> call = client.media(id);
        try {
            return tree(call.get(timeouts.call().toMillis(), TimeUnit.MILLISECONDS).getBody());
        } catch (TimeoutException _) {
            call.cancel(true);
            throw new IOException("no answer within " + timeouts.call().toSeconds() + " s");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof HttpClientResponseException refused) {
                return tree(refused.getResponse().getBody(String.class));
            }
            throw new IOException("the provider cannot be asked where a file is");
        }
    }

    /** 360dialog passes on what Meta keeps, under its own name. */
    private URI source(String written) throws IOException {
        URI address = address(written);
        if (config.through() == Provider.DIALOG) {
            URI base = config.apiUrl().orElse(DIALOG);
            String query = address.getRawQuery();
            return base.resolve(address.getRawPath() + (query == null ? "" : "?" + query));
        }
        boolean ours =
                config.apiUrl()
                        .filter(base ->
                                Objects.equals(base.getScheme(), address.getScheme())
                                        && Objects.equals(
                                                base.getAuthority(), address.getAuthority()))
                        .isPresent();
        boolean metas =
                "https".equals(address.getScheme())
                        && address.getHost() != null
                        && META.matcher(address.getHost()).matches();
        if (!ours && !metas) {
            throw new IOException("Meta names a place that is not its own");
        }
        return address;
    }

    private static URI address(String written) throws IOException {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException _) {
            throw new IOException("Meta gives an address that is none");
        }
    }

    private Map<String, String> letsIn() {
        String token = config.token().orElseThrow();
        return config.through() == Provider.DIALOG
                ? Map.of("D360-API-KEY", token)
                : Map.of("Authorization", "Bearer " + token);
    }

    private static JsonNode tree(Optional<String> body) {
        try {
            return JSON.readTree(body.orElse(""));
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }
}
