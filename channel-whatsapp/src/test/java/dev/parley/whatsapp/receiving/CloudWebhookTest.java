package dev.parley.whatsapp.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.fixtures.RecordingQuarantine;
import dev.parley.inbound.Inbound;
import dev.parley.receipt.Receipt;
import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import dev.parley.testservers.Json;
import dev.parley.testservers.whatsapp.CloudServer;
import dev.parley.testservers.whatsapp.WhatsAppPerson;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import dev.parley.whatsapp.RecordingReceipts;
import dev.parley.whatsapp.ToldDecisions;
import dev.parley.whatsapp.WhatsAppFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloudWebhookTest {

    private static final int LIMIT = 3 * 1024 * 1024;

    private final WhatsAppFixture whatsapp = WhatsAppFixture.meta(Map.of());
    private final URI webhook = whatsapp.serve().resolve("/webhooks/whatsapp");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        http.close();
        whatsapp.close();
    }

    @Test
    void metas_first_look_gets_its_challenge_back_and_a_strangers_does_not() throws Exception {
        HttpResponse<String> right = look(CloudServer.VERIFY_TOKEN);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).isEqualTo("1158201444");
        assertThat(look("another").statusCode()).isEqualTo(403);
        assertThat(get("").statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_person_says_is_stored_under_the_id_that_stays_theirs() {
        WhatsAppPerson ana = whatsapp.server().person("40721000001", "RO.1a2B3c", "Ana");
        String id = ana.says("Hello ș");
        await().untilAsserted(() ->
                assertThat(whatsapp.inbox().stored())
                        .filteredOn(inbound -> inbound.externalId().value().equals(id))
                        .singleElement()
                        .satisfies(inbound -> {
                            assertThat(inbound.content()).hasToString("Text[text=Hello ș]");
                            assertThat(inbound.conversation().chat()).isEqualTo("RO.1a2B3c");
                            assertThat(inbound.conversation().account())
                                    .isEqualTo(CloudServer.PHONE_NUMBER_ID);
                            assertThat(inbound.sender().name()).isEqualTo("Ana");
                        }));
    }

    @Test
    void several_messages_and_reports_in_one_request_are_all_stored_in_order() throws Exception {
        String body =
                delivery(
                        "\"messages\":[%s,%s],\"statuses\":[%s]"
                                .formatted(
                                        text("wamid.A1", "one"),
                                        text("wamid.A2", "two"),
                                        "{\"id\":\"wamid.OUT\",\"status\":\"read\",\"timestamp\":\"1790000000\"}"));
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(contents("wamid.A")).containsExactly("Text[text=one]", "Text[text=two]");
        assertThat(whatsapp.the(RecordingReceipts.class).noted())
                .anySatisfy(receipt -> {
                    assertThat(receipt.message().value()).isEqualTo("wamid.OUT");
                    assertThat(receipt.state()).isEqualTo(Receipt.State.READ);
                });
    }

    @Test
    void a_burst_is_answered_in_the_order_of_its_time() throws Exception {
        String later = text("wamid.J1", "second").replace("1790000000", "1790000009");
        assertThat(post(delivery("\"messages\":[" + later + "]")).statusCode()).isEqualTo(200);
        String earlier = text("wamid.J2", "first");
        assertThat(post(delivery("\"messages\":[" + earlier + "]")).statusCode()).isEqualTo(200);
        assertThat(whatsapp.inbox().stored())
                .filteredOn(inbound -> inbound.externalId().value().startsWith("wamid.J"))
                .extracting(Inbound::position)
                .containsExactly(1_790_000_009L, 1_790_000_000L);
    }

    @Test
    void a_delivery_that_comes_again_is_acknowledged_and_not_stored_again() throws Exception {
        String body = delivery("\"messages\":[" + text("wamid.B1", "twice") + "]");
        assertThat(post(body).statusCode()).isEqualTo(200);
        int before = whatsapp.inbox().duplicates();
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(whatsapp.inbox().duplicates()).isEqualTo(before + 1);
    }

    @Test
    void a_touched_button_says_the_whole_words_it_stands_for() {
        WhatsAppPerson ana = whatsapp.server().person("40721000002", "RO.2a2B3c", "Ana");
        WhatsAppSent asked =
                new WhatsAppSent("wamid.Q", "", "?", "button", List.of(), Optional.empty());
        String question = "01a21fe4-413d-706b-a8e5-4572cc1257d0";
        String id =
                ana.touches(
                        asked,
                        new WhatsAppSent.Choice(question + ":Yes, remember my name", "Yes, rem…"));
        await().untilAsserted(() ->
                assertThat(contents(id))
                        .containsExactly(
                                "Chosen[label=Yes, remember my name, question=" + question + "]"));
    }

    @Test
    void a_touched_button_that_gives_a_command_gives_it() {
        WhatsAppPerson ana = whatsapp.server().person("40721000009", "RO.9a2B3c", "Ana");
        WhatsAppSent shown =
                new WhatsAppSent("wamid.Q", "", "?", "list", List.of(), Optional.empty());
        String id = ana.touches(shown, new WhatsAppSent.Choice("/language fr", "Français"));
        await().untilAsserted(() ->
                assertThat(contents(id))
                        .containsExactly(
                                "Command[name=language, arguments=fr, pressed=Optional.empty]"));
    }

    @Test
    void a_touched_button_of_another_sender_says_what_stands_on_it() {
        WhatsAppPerson ana = whatsapp.server().person("40721000008", "RO.8a2B3c", "Ana");
        WhatsAppSent asked =
                new WhatsAppSent("wamid.Q", "", "?", "list", List.of(), Optional.empty());
        String id = ana.touches(asked, new WhatsAppSent.Choice("option_7", "Opening hours"));
        await().untilAsserted(
                        () -> assertThat(contents(id)).containsExactly("Text[text=Opening hours]"));
    }

    @Test
    void commands_are_commands_and_what_is_no_text_is_told_apart() {
        WhatsAppPerson ana = whatsapp.server().person("40721000003", "RO.3a2B3c", "Ana");
        String command = ana.says(" /Language  fr ");
        String picture = ana.sends("image", Json.object().put("id", "42"));
        String new_kind = ana.sends("hologram", Json.object().put("id", "42"));
        String reaction = ana.sends("reaction", Json.object().put("emoji", "👍"));
        await().untilAsserted(() -> assertThat(contents(reaction)).isNotEmpty());
        assertThat(contents(command))
                .containsExactly("Command[name=language, arguments=fr, pressed=Optional.empty]");
        assertThat(contents(picture))
                .singleElement()
                .asString()
                .contains("Attached[text=, ", "kind=photo, reference=42");
        assertThat(contents(new_kind)).containsExactly("Unsupported[kind=hologram]");
        assertThat(contents(reaction)).containsExactly("Ignored[kind=reaction]");
    }

    @Test
    void who_changed_their_number_goes_on_under_the_new_one() throws Exception {
        String changed =
                """
                {"from":"33612000001","id":"wamid.C1","timestamp":"1790000000","type":"system",
                 "system":{"type":"user_changed_number","body":"A changed","wa_id":"33612000002"}}
                """;
        assertThat(post(delivery("\"messages\":[" + changed + "]")).statusCode()).isEqualTo(200);
        assertThat(contents("wamid.C1")).containsExactly("Moved[chat=+33612000002]");
    }

    @Test
    void after_stop_nothing_is_heard_until_start() {
        WhatsAppPerson bob = whatsapp.server().person("40721000009", "RO.9a2B3c", "Bob");
        String stop = bob.says(" Stop. ");
        String again = bob.says("STOP");
        String words = bob.says("please stop it");
        String start = bob.says("start");
        String later = bob.says("Hello again");
        await().untilAsserted(() ->
                assertThat(contents(later)).containsExactly("Text[text=Hello again]"));
        assertThat(contents(stop))
                .containsExactly("Command[name=opt-out, arguments=, pressed=Optional.empty]");
        assertThat(contents(again)).containsExactly("Ignored[kind=opted-out]");
        assertThat(contents(words)).containsExactly("Ignored[kind=opted-out]");
        assertThat(contents(start))
                .containsExactly("Command[name=opt-in, arguments=, pressed=Optional.empty]");
    }

    @Test
    void a_wrong_or_missing_signature_is_refused_without_detail() throws Exception {
        String body = delivery("\"messages\":[" + text("wamid.D1", "x") + "]");
        double before = refused("signature_wrong");
        HttpRequest.Builder without =
                HttpRequest.newBuilder(webhook)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        assertThat(send(without).statusCode()).isEqualTo(401);
        HttpResponse<String> wrong =
                send(without.header("X-Hub-Signature-256", "sha256=" + "0".repeat(64)));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).doesNotContain("sha256", "Meta");
        assertThat(refused("signature_wrong")).isEqualTo(before + 2);
        assertThat(contents("wamid.D1")).isEmpty();
    }

    @Test
    void a_signature_is_that_of_the_bytes_and_not_of_what_they_mean() throws Exception {
        String escaped = delivery("\"messages\":[" + text("wamid.E1", "\\u0219") + "]");
        assertThat(post(escaped).statusCode()).isEqualTo(200);
        assertThat(contents("wamid.E1")).containsExactly("Text[text=ș]");
        byte[] signed = escaped.getBytes(UTF_8);
        HttpRequest.Builder same_meaning =
                request(signed).POST(BodyPublishers.ofString(escaped.replace("\\u0219", "ș")));
        assertThat(send(same_meaning).statusCode()).isEqualTo(401);
    }

    @Test
    void the_public_vector_of_hmac_sha256_comes_out() {
        assertThat(CloudSecrets.hmac("It's a Secret to Everybody", "Hello, World!".getBytes(UTF_8)))
                .isEqualTo("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void what_is_signed_and_cannot_be_read_is_kept_and_acknowledged() throws Exception {
        int before = kept().size();
        List<String> bodies =
                List.of(
                        "{",
                        "[]",
                        "{\"object\":\"page\",\"entry\":[]}",
                        "{\"object\":\"whatsapp_business_account\"}",
                        delivery("\"messages\":[{\"type\":\"text\",\"id\":7}]"),
                        delivery("\"statuses\":[{\"id\":\"wamid.F\"}]"),
                        "{\"object\":1,\"object\":2}");
        for (String body : bodies) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(200);
        }
        assertThat(kept()).hasSize(before + bodies.size());
    }

    @Test
    void one_broken_message_does_not_take_the_others_along() throws Exception {
        String body =
                delivery(
                        "\"messages\":[{\"type\":\"text\"},%s]"
                                .formatted(text("wamid.G1", "whole")));
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(contents("wamid.G1")).containsExactly("Text[text=whole]");
    }

    @Test
    void what_whatsapp_decides_about_a_template_is_kept() {
        whatsapp.server()
                .deliver(
                        """
                        {"object":"whatsapp_business_account","entry":[{"id":"1","time":1790000000,"changes":[
                          {"field":"message_template_status_update","value":{"event":"REJECTED","message_template_id":7,
                           "message_template_name":"reminder","message_template_language":"fr","reason":"SCAM"}}]}]}
                        """);
        await().untilAsserted(() ->
                assertThat(whatsapp.the(ToldDecisions.class).told())
                        .containsExactly(
                                new ProviderNotice(
                                        "reminder",
                                        "fr",
                                        ProviderState.REJECTED,
                                        Instant.ofEpochSecond(1_790_000_000))));
    }

    @Test
    void events_of_no_use_and_of_another_number_leave_a_trace() throws Exception {
        String template =
                """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[
                 {"field":"message_template_status_update","value":{"event":"APPROVED"}}]}]}
                """;
        assertThat(post(template).statusCode()).isEqualTo(200);
        String foreign =
                delivery("\"messages\":[" + text("wamid.H1", "not for us") + "]")
                        .replace(CloudServer.PHONE_NUMBER_ID, "999");
        assertThat(post(foreign).statusCode()).isEqualTo(200);
        assertThat(whatsapp.inbox().contents())
                .contains("Ignored[kind=message_template_status_update]")
                .noneMatch(content -> content.contains("not for us"));
    }

    @Test
    void another_media_type_and_another_method_are_refused() throws Exception {
        byte[] body = "a=b".getBytes(UTF_8);
        HttpRequest.Builder form =
                request(body)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(body));
        assertThat(send(form).statusCode()).isEqualTo(415);
        assertThat(send(request(body).PUT(BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_longer_body_than_meta_sends_is_not_read_to_its_end() throws Exception {
        String padding = " ".repeat(LIMIT);
        assertThat(post("{}" + padding).statusCode()).isEqualTo(413);
        byte[] endless = new byte[3 * LIMIT];
        HttpRequest.Builder chunked =
                request(endless)
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(endless)));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void while_the_inbox_is_away_nothing_is_acknowledged() throws Exception {
        String body = delivery("\"messages\":[" + text("wamid.I1", "later") + "]");
        whatsapp.inbox().isAwayFor(1);
        assertThat(post(body).statusCode()).isEqualTo(503);
        assertThat(contents("wamid.I1")).isEmpty();
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(contents("wamid.I1")).hasSize(1);
    }

    private static String delivery(String events) {
        return """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"1","phone_number_id":"%s"},%s}}]}]}\
        """
                .formatted(CloudServer.PHONE_NUMBER_ID, events);
    }

    private static String text(String id, String words) {
        return """
        {"from":"33612345678","id":"%s","timestamp":"1790000000","type":"text","text":{"body":"%s"}}\
        """
                .formatted(id, words);
    }

    private List<String> contents(String idBegins) {
        return whatsapp.inbox().stored().stream()
                .filter(inbound -> inbound.externalId().value().startsWith(idBegins))
                .map(Inbound::content)
                .map(Object::toString)
                .toList();
    }

    private List<String> kept() {
        return whatsapp.the(RecordingQuarantine.class).kept();
    }

    private double refused(String reason) {
        return whatsapp.counted("parley.webhook.refused", "channel", "whatsapp", "reason", reason);
    }

    private HttpResponse<String> look(String token) throws IOException, InterruptedException {
        return get("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token);
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(webhook + query)));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(UTF_8);
        return send(request(bytes).POST(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(byte[] signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook);
        whatsapp.server().headers(signed).forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
