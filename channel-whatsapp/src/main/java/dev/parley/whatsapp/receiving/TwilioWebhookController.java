package dev.parley.whatsapp.receiving;

import com.twilio.security.RequestValidator;
import dev.parley.whatsapp.TwilioConfig;
import dev.parley.whatsapp.WhatsAppConfig;
import dev.parley.whatsapp.event.Event;
import dev.parley.whatsapp.event.TwilioDelivery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Twilio's webhooks: a message is answered with TwiML that says nothing, since the answer comes
 * later. Runs on threads of the system's own, since virtual ones queue behind the turns of a busy
 * process, and Twilio waits 15 seconds.
 */
@Controller("/webhooks/whatsapp/twilio")
@ExecuteOn(TaskExecutors.IO)
@Requires(property = "parley.whatsapp.provider", value = "twilio")
final class TwilioWebhookController {

    private static final String PATH = "/webhooks/whatsapp/twilio";
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final TwilioConfig twilio;
    private final WhatsAppConfig whatsapp;
    private final RequestValidator validator;
    private final Intake intake;
    private final InstantSource clock;

    TwilioWebhookController(
            TwilioConfig twilio, WhatsAppConfig whatsapp, Intake intake, InstantSource clock) {
        this.twilio = twilio;
        this.whatsapp = whatsapp;
        this.validator = new RequestValidator(twilio.authToken());
        this.intake = intake;
        this.clock = clock;
    }

    /** A message of a person's. */
    @Post(consumes = MediaType.ALL)
    HttpResponse<?> message(HttpRequest<?> request) throws IOException {
        return receive(
                request,
                PATH,
                TwilioDelivery::message,
                () -> HttpResponse.ok(NOTHING).contentType(MediaType.TEXT_XML_TYPE));
    }

    /** What became of a message of ours. */
    @Post(uri = "/status", consumes = MediaType.ALL)
    HttpResponse<?> status(HttpRequest<?> request) throws IOException {
        return receive(request, PATH + "/status", TwilioDelivery::status, HttpResponse::noContent);
    }

    private HttpResponse<?> receive(
            HttpRequest<?> request,
            String path,
            Function<TwilioDelivery, List<Event>> reading,
            Supplier<HttpResponse<?>> done)
            throws IOException {
        Optional<String> signature = request.getHeaders().findFirst(SIGNATURE);
        if (signature.isEmpty()) {
            return intake.refused(Refusal.SIGNATURE_WRONG);
        }
        if (!isForm(request)) {
            return intake.refused(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        Optional<byte[]> body = RawBody.read(request);
        if (body.isEmpty()) {
            return intake.refused(Refusal.BODY_TOO_LARGE);
        }
        Optional<Map<String, String>> form =
                Form.read(body.get())
                        .filter(fields ->
                                validator.validate(
                                        signedUrl(request, path), fields, signature.get()));
        return form.isEmpty()
                ? intake.refused(Refusal.SIGNATURE_WRONG)
                : stored(form.get(), reading, done);
    }

    private HttpResponse<?> stored(
            Map<String, String> form,
            Function<TwilioDelivery, List<Event>> reading,
            Supplier<HttpResponse<?>> done) {
        TwilioDelivery delivery = new TwilioDelivery(twilio.account(), form, clock.instant());
        return intake.stored(() -> intake.accept(reading.apply(delivery)), done);
    }

    /** The URL as Twilio knows it: a proxy may have changed the one that arrived. */
    private String signedUrl(HttpRequest<?> request, String path) {
        String query = request.getUri().getRawQuery();
        return whatsapp.publicUrl().orElseThrow() + path + (query == null ? "" : "?" + query);
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type ->
                        type.getName().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED))
                .isPresent();
    }
}
