package dev.parley.whatsapp.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.whatsapp.WhatsAppConfig;
import dev.parley.whatsapp.event.CloudNotification;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The webhook of Meta's Cloud API and of 360dialog: 200 means that all of a delivery is stored.
 * What cannot be read is kept in quarantine and acknowledged, too: it would be brought again for
 * days. Runs on threads of the system's own, since virtual ones queue behind the turns of a busy
 * process.
 */
@Controller("/webhooks/whatsapp")
@ExecuteOn(TaskExecutors.IO)
@Requires(property = "parley.whatsapp.provider", pattern = "cloud|360dialog")
final class CloudWebhookController {

    /** Jackson by itself would take what follows after the JSON, and fields that come twice. */
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private final WhatsAppConfig config;
    private final CloudSecrets secrets;
    private final Intake intake;
    private final InstantSource clock;

    CloudWebhookController(
            WhatsAppConfig config, CloudSecrets secrets, Intake intake, InstantSource clock) {
        this.config = config;
        this.secrets = secrets;
        this.intake = intake;
        this.clock = clock;
    }

    /** What Meta asks when an operator enters the webhook in its console. */
    @Get(produces = MediaType.TEXT_PLAIN)
    HttpResponse<?> verify(
            @QueryValue("hub.mode") Optional<String> mode,
            @QueryValue("hub.verify_token") Optional<String> token,
            @QueryValue("hub.challenge") Optional<String> challenge) {
        boolean right =
                mode.filter("subscribe"::equals).isPresent()
                        && token.filter(secrets::isVerifyToken).isPresent();
        return right && challenge.isPresent()
                ? HttpResponse.ok(challenge.get()).contentType(MediaType.TEXT_PLAIN_TYPE)
                : intake.refused(Refusal.VERIFICATION_WRONG);
    }

    /** The request comes with its body unread, so that a stranger's is hardly read. */
    @Post(consumes = MediaType.ALL)
    HttpResponse<?> receive(HttpRequest<?> request) throws IOException {
        if (!secrets.mayBeRead(request)) {
            return intake.refused(Refusal.SIGNATURE_WRONG);
        }
        if (!isJson(request)) {
            return intake.refused(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        Optional<byte[]> body = RawBody.read(request);
        if (body.isEmpty()) {
            return intake.refused(Refusal.BODY_TOO_LARGE);
        }
        return secrets.isSigned(request, body.get())
                ? stored(body.get())
                : intake.refused(Refusal.SIGNATURE_WRONG);
    }

    private HttpResponse<?> stored(byte[] body) throws IOException {
        try {
            JsonNode delivery = STRICT.readTree(body);
            CloudNotification notification =
                    new CloudNotification(config.phoneNumberId(), clock.instant());
            return intake.stored(
                    () -> intake.accept(notification.read(delivery)), HttpResponse::ok);
        } catch (JsonProcessingException _) {
            return intake.stored(() -> intake.keepUnreadable("not JSON", body), HttpResponse::ok);
        }
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .isPresent();
    }
}
