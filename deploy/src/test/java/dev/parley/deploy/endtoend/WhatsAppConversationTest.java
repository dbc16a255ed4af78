package dev.parley.deploy.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deadletter.DeadLetter;
import dev.parley.deadletter.DeadLetters;
import dev.parley.testservers.Json;
import dev.parley.testservers.whatsapp.CloudFault;
import dev.parley.testservers.whatsapp.WhatsAppPerson;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person who writes on WhatsApp meets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WhatsAppConversationTest {

    private final WhatsAppWorld world;

    WhatsAppConversationTest(@TempDir Path folder) {
        world = new WhatsAppWorld(folder);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /** Its transcript stands in the module's documentation. */
    @Test
    void the_scripted_conversation() {
        WhatsAppPerson ana = world.person(1);
        ana.says("Are you open on Saturdays?");
        assertThat(world.reply(ana, 1).text())
                .containsIgnoringCase("automatic")
                .contains("9:00 to 12:00", "[1]", "Sources")
                .doesNotContain("**", "](");
        ana.says("What does a home visit cost?");
        assertThat(world.reply(ana, 2).text()).contains("45");
        ana.sends("image", Json.object().put("id", "42").put("mime_type", "image/jpeg"));
        assertThat(world.reply(ana, 3).text()).contains("picture", "I can only read text");
        ana.says("Please answer in French");
        WhatsAppSent asked = world.reply(ana, 4);
        assertThat(asked.kind()).isEqualTo("button");
        assertThat(asked.choices())
                .extracting(WhatsAppSent.Choice::title)
                .containsExactly("Yes", "No");
        ana.touches(asked, asked.choices().getFirst());
        assertThat(world.reply(ana, 5).text()).startsWith("Désormais");
        ana.says("/settings");
        assertThat(world.reply(ana, 6).text()).contains("Français");
        ana.says("/reset");
        assertThat(world.reply(ana, 7).text()).isNotBlank();
        assertThat(world.replies(ana)).hasSize(7);
        // How the answers to questions are put is the assistant's; the rest is said word for word.
        assertThat(world.replies(ana).subList(2, 7)).allSatisfy(this::standsInTranscript);
    }

    private void standsInTranscript(WhatsAppSent reply) {
        assertThat(Path.of("..", "channel-whatsapp", "docs", "transcript.md"))
                .content()
                .contains("```text\n" + reply.text() + "\n```");
    }

    @Test
    void an_answer_that_comes_after_24_hours_waits_and_goes_before_the_next_one() {
        WhatsAppPerson bob = world.person(2);
        world.whatsapp().faults().next(1, CloudFault.Refused.WINDOW_CLOSED);
        bob.says("Are you open on Saturdays?");
        await().atMost(Duration.ofSeconds(20)).until(() -> awaiting() == 1);
        assertThat(world.replies(bob)).isEmpty();
        bob.says("What does a home visit cost?");
        assertThat(world.reply(bob, 1).text()).contains("9:00 to 12:00");
        assertThat(world.reply(bob, 2).text()).contains("45");
        assertThat(awaiting()).isZero();
    }

    @Test
    void messages_of_one_request_are_answered_once_and_in_order_across_a_restart() {
        WhatsAppPerson eve = world.person(3);
        eve.says("/language fr", "/language ro", "/language en");
        world.reply(eve, 1);
        world.restart();
        IntStream.range(0, 3).forEach(_ -> eve.says("/settings"));
        world.reply(eve, 6);
        assertThat(world.replies(eve))
                .hasSize(6)
                .extracting(WhatsAppSent::text)
                .satisfies(texts -> {
                    assertThat(texts.get(0)).contains("Français");
                    assertThat(texts.get(1)).contains("Română");
                    assertThat(texts.get(2)).contains("English");
                });
    }

    @Test
    void after_stop_there_is_one_confirmation_and_nothing_more_until_start() {
        WhatsAppPerson joe = world.person(7);
        world.whatsapp().faults().next(1, CloudFault.Refused.WINDOW_CLOSED);
        joe.says("Are you open on Saturdays?");
        await().atMost(Duration.ofSeconds(20)).until(() -> awaiting() == 1);
        joe.says("Stop");
        assertThat(world.reply(joe, 1).text()).startsWith("You will receive no more messages");
        standsInTranscript(world.reply(joe, 1));
        joe.says("What does a home visit cost?");
        joe.says("START");
        assertThat(world.reply(joe, 2).text()).startsWith("Welcome back");
        standsInTranscript(world.reply(joe, 2));
        joe.says("What does a home visit cost?");
        assertThat(world.reply(joe, 3).text()).contains("45");
        assertThat(world.replies(joe)).hasSize(3);
    }

    @Test
    void a_question_in_a_document_is_answered_like_a_typed_one() {
        WhatsAppPerson lea = world.person(8);
        lea.sendsFile(
                "document",
                Json.object().put("mime_type", "text/plain").put("filename", "question.txt"),
                "Are you open on Saturdays?".getBytes(UTF_8));
        assertThat(world.reply(lea, 1).text()).contains("9:00 to 12:00", "Sources");
    }

    @Test
    void what_became_of_a_message_is_noted_and_never_goes_back() {
        WhatsAppPerson kim = world.person(4);
        kim.says("/help");
        WhatsAppSent help = world.reply(kim, 1);
        await().until(() -> state(help).equals("sent"));
        world.whatsapp().reports("read", help);
        await().until(() -> receipt(help).equals("read"));
        world.whatsapp().reports("delivered", help);
        world.whatsapp().reports("sent", help);
        kim.says("/status");
        world.reply(kim, 2);
        assertThat(receipt(help)).isEqualTo("read");
    }

    @Test
    void a_message_that_did_not_arrive_is_a_dead_letter_with_metas_reason() {
        WhatsAppPerson max = world.person(5);
        max.says("/help");
        WhatsAppSent help = world.reply(max, 1);
        await().until(() -> state(help).equals("sent"));
        world.whatsapp().fails(help, 131_026, "Message undeliverable");
        DeadLetters letters = world.part(DeadLetters.class);
        await().untilAsserted(() ->
                assertThat(letters.oldest(10))
                        .extracting(DeadLetter::reason)
                        .contains("Meta says 131026: Message undeliverable"));
    }

    @Test
    void nothing_personal_is_logged() throws Exception {
        WhatsAppPerson zoe = world.person(6);
        zoe.says("My number is 06 39 98 12 34, are you open on Saturday?");
        world.reply(zoe, 1);
        assertThat(world.log())
                .doesNotContain("06 39 98 12 34", "40721000006", "RO.id6", "open on Saturday");
        assertThat(world.get("/metrics"))
                .contains(
                        "parley_inbox_received_total{channel=\"whatsapp\"}",
                        "parley_outbox_sent_total{channel=\"whatsapp\"}",
                        "parley_whatsapp_silence_seconds");
    }

    private int awaiting() {
        return world.part(DeadLetters.class).countAwaitingPerson();
    }

    private String state(WhatsAppSent message) {
        return String.join(
                "", query("SELECT state FROM outbox WHERE external_id = :id", message.id()));
    }

    private String receipt(WhatsAppSent message) {
        return String.join(
                "",
                query(
                        "SELECT coalesce(receipt, '') FROM outbox WHERE external_id = :id",
                        message.id()));
    }

    private List<String> query(String sql, String id) {
        return world.part(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery(sql).bind("id", id).mapTo(String.class).list());
    }
}
