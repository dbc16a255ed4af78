package dev.parley.whatsapp.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.fixtures.RecordingQuarantine;
import dev.parley.inbound.Inbound;
import dev.parley.receipt.Receipt;
import dev.parley.testservers.whatsapp.TwilioServer;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import dev.parley.whatsapp.RecordingReceipts;
import dev.parley.whatsapp.TwilioFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioWebhookTest {

    private static final String PATH = "/webhooks/whatsapp/twilio";
    private static final String ANA = "+40721000001";

    private final TwilioFixture whatsapp = new TwilioFixture();
    private final URI program = whatsapp.serve();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        http.close();
        whatsapp.close();
    }

    @Test
    void what_a_person_says_is_stored_with_every_space_they_typed() {
        String sid = whatsapp.server().says(ANA, "  Hello ș+& ");
        assertThat(stored(sid).content()).hasToString("Text[text=  Hello ș+& ]");
        assertThat(stored(sid).conversation().chat()).isEqualTo(ANA);
        assertThat(stored(sid).conversation().account()).isEqualTo(TwilioServer.FROM);
        assertThat(stored(sid).sender().name()).isEqualTo("Ana");
    }

    @Test
    void who_comes_with_an_id_instead_of_a_number_is_known_by_it() {
        String sid = whatsapp.server().says("RO.1a2B3c", "Hello");
        assertThat(stored(sid).conversation().chat()).isEqualTo("RO.1a2B3c");
    }

    @Test
    void a_message_is_answered_with_nothing_at_once() throws Exception {
        Map<String, String> fields = fields("SM" + "a".repeat(32), "Hello");
        HttpResponse<String> answer = post(PATH, fields, whatsapp.server().headers(PATH, fields));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(answer.body()).endsWith("<Response/>");
    }

    @Test
    void pictures_places_and_touched_buttons_are_told_apart() {
        String picture =
                whatsapp.server()
                        .sends(
                                ANA,
                                Map.of(
                                        "NumMedia", "1",
                                        "MediaContentType0", "image/jpeg",
                                        "MediaUrl0", "https://api.twilio.com/x",
                                        "Body", "my card"));
        String contact =
                whatsapp.server()
                        .sends(ANA, Map.of("NumMedia", "1", "MediaContentType0", "text/vcard"));
        String place = whatsapp.server().sends(ANA, Map.of("Latitude", "46.2", "NumMedia", "0"));
        String button = whatsapp.server().sends(ANA, Map.of("ButtonText", "Yes", "Body", "Yes"));
        String command = whatsapp.server().says(ANA, "/help");
        assertThat(stored(picture).content())
                .asString()
                .contains("Attached[text=my card, ", "kind=photo, reference=https://api.twilio");
        assertThat(stored(contact).content()).asString().contains("kind=contacts");
        assertThat(stored(place).content()).asString().contains("kind=location");
        assertThat(stored(button).content()).hasToString("Text[text=Yes]");
        assertThat(stored(command).content())
                .hasToString("Command[name=help, arguments=, pressed=Optional.empty]");
    }

    @Test
    void what_became_of_a_message_is_noted_with_twilios_code_in_words() {
        WhatsAppSent message =
                new WhatsAppSent(
                        "SM" + "b".repeat(32), ANA, "x", "text", List.of(), Optional.empty());
        whatsapp.server().reports(message, "queued");
        whatsapp.server().reports(message, "read");
        whatsapp.server().fails(message, 63_016);
        await().until(() -> whatsapp.the(RecordingReceipts.class).noted().size() == 2);
        Receipt failed = whatsapp.the(RecordingReceipts.class).noted().getLast();
        assertThat(failed.state()).isEqualTo(Receipt.State.FAILED);
        assertThat(failed.awaitsPerson()).isTrue();
        assertThat(failed.reason())
                .hasValue("Twilio says 63016: the person has not written for 24 hours");
        assertThat(whatsapp.server().refusals()).isEmpty();
    }

    @Test
    void a_wrong_or_missing_signature_is_refused() throws Exception {
        Map<String, String> fields = fields("SM" + "c".repeat(32), "Hello");
        Map<String, String> signed = whatsapp.server().headers(PATH, fields);
        fields.put("Body", "Hello!");
        assertThat(post(PATH, fields, signed).statusCode()).isEqualTo(401);
        Map<String, String> unsigned = Map.of("Content-Type", signed.get("Content-Type"));
        assertThat(post(PATH, fields, unsigned).statusCode()).isEqualTo(401);
        // A signature for one place is none for another.
        Map<String, String> elsewhere = whatsapp.server().headers(PATH + "/status", fields);
        assertThat(post(PATH, fields, elsewhere).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_signed_and_has_no_shape_is_kept() throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of("MessageSid", "odd"));
        assertThat(post(PATH, fields, whatsapp.server().headers(PATH, fields)).statusCode())
                .isEqualTo(200);
        assertThat(whatsapp.the(RecordingQuarantine.class).kept())
                .anyMatch(kept -> kept.contains("not the shape of its kind: message"));
    }

    @Test
    void metas_webhook_is_not_there() throws Exception {
        HttpRequest look =
                HttpRequest.newBuilder(program.resolve("/webhooks/whatsapp")).GET().build();
        assertThat(http.send(look, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> fields(String sid, String body) {
        return new TreeMap<>(
                Map.of(
                        "MessageSid",
                        sid,
                        "From",
                        "whatsapp:" + ANA,
                        "To",
                        "whatsapp:" + TwilioServer.FROM,
                        "Body",
                        body,
                        "NumMedia",
                        "0"));
    }

    private HttpResponse<String> post(
            String path, Map<String, String> fields, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(program.resolve(path))
                        .POST(BodyPublishers.ofString(TwilioServer.form(fields)));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Inbound stored(String sid) {
        return await().until(
                        () ->
                                whatsapp.inbox().stored().stream()
                                        .filter(inbound -> inbound.externalId().value().equals(sid))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
