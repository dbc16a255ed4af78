package dev.parley.whatsapp.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.testservers.whatsapp.CloudFault;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import dev.parley.whatsapp.KnownToday;
import dev.parley.whatsapp.TwilioFixture;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioChannelTest {

    private static final String ANA = "+40721000001";
    private static final String CONTENT = "HX0123456789abcdef0123456789abcdef";

    private final TwilioFixture whatsapp = new TwilioFixture();
    private final Channel channel = whatsapp.the(Channel.class);

    @AfterEach
    void close() {
        whatsapp.close();
    }

    @Test
    void a_message_arrives_and_its_id_comes_back() {
        Delivery delivery = deliver(ANA, plain("Hello șî 👋 & more=1"));
        WhatsAppSent sent = whatsapp.server().sent().all().getFirst();
        assertThat(sent.text()).isEqualTo("Hello șî 👋 & more=1");
        assertThat(sent.to()).isEqualTo(ANA);
        assertThat(delivery)
                .isEqualTo(new Delivery.Sent(Optional.of(new MessageReference(sent.id()))));
    }

    @Test
    void who_is_known_by_an_id_is_written_to_by_it() {
        assertThat(deliver("RO.1a2B3c", plain("Hello"))).isInstanceOf(Delivery.Sent.class);
        assertThat(whatsapp.server().sentTo("RO.1a2B3c")).hasSize(1);
    }

    @Test
    void choices_are_left_to_the_words_of_the_text() {
        deliver(ANA, plain("Please answer yes or no.").offering("asked", List.of("Yes", "No")));
        assertThat(whatsapp.server().sent().all())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).isEqualTo("Please answer yes or no."));
    }

    @Test
    void after_24_hours_of_silence_a_template_that_twilio_knows_goes_by_its_id() {
        OutboundMessage reminder = reminder(Optional.of(CONTENT), "Ana \"A.\"", "14 March");
        assertThat(deliverTo(silent(), reminder)).isInstanceOf(Delivery.Sent.class);
        assertThat(whatsapp.server().sent().all())
                .singleElement()
                .satisfies(sent -> assertThat(sent.kind()).isEqualTo("template"))
                .satisfies(sent ->
                        assertThat(sent.text()).isEqualTo(CONTENT + " [Ana \"A.\"] [14 March]"));
    }

    @Test
    void a_template_without_values_goes_too() {
        assertThat(deliverTo(silent(), reminder(Optional.of(CONTENT))))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(whatsapp.server().sent().all())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).isEqualTo(CONTENT));
    }

    @Test
    void who_has_just_written_gets_the_templates_words() {
        deliver(ANA, reminder(Optional.of(CONTENT), "Ana"));
        assertThat(whatsapp.server().sent().all())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).isEqualTo("We see you soon."));
    }

    @Test
    void a_template_whose_id_at_twilio_is_not_known_waits_for_the_person() {
        assertThat(deliverTo(silent(), reminder(Optional.empty(), "Ana")))
                .isEqualTo(new Delivery.AwaitsPerson("WhatsApp's 24 hours are over"));
        assertThat(whatsapp.server().sent().all()).isEmpty();
    }

    @Test
    void a_template_that_twilio_does_not_know_is_refused_with_a_reason() {
        whatsapp.server().faults().next(1, new CloudFault.Refused(400, 21_655, "in their words"));
        assertThat(deliverTo(silent(), reminder(Optional.of(CONTENT), "Ana")))
                .isEqualTo(new Delivery.Refused("Twilio says 21655: the template is not known"));
    }

    @Test
    void a_long_text_is_cut_to_what_twilio_takes() {
        RichText longText = RichText.plain("One sentence after the other. ".repeat(100));
        assertThat(channel.parts(longText))
                .hasSize(2)
                .allSatisfy(part ->
                        assertThat(deliver(ANA, message(part))).isInstanceOf(Delivery.Sent.class));
    }

    @Test
    void what_twilios_errors_mean() {
        assertThat(failing(400, 63_016)).isInstanceOf(Delivery.AwaitsPerson.class);
        assertThat(failing(400, 21_610)).isInstanceOf(Delivery.Unreachable.class);
        assertThat(failing(401, 20_003)).isInstanceOf(Delivery.Failed.class);
        assertThat(failing(500, 20_500)).isInstanceOf(Delivery.Failed.class);
        assertThat(failing(400, 63_021))
                .isEqualTo(new Delivery.Refused("Twilio says 63021: WhatsApp refuses the content"));
        assertThat(failing(429, 20_429)).isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void a_server_error_is_not_repeated_by_the_sdk() {
        assertThat(failing(503, 20_503)).isInstanceOf(Delivery.Failed.class);
        assertThat(whatsapp.server().sent().all()).isEmpty();
    }

    @Test
    void an_error_page_of_a_proxy_is_told_from_twilios_answers() {
        whatsapp.server().faults().next(1, new CloudFault.GatewayError(502));
        assertThat(deliver(ANA, plain("Hello")))
                .isEqualTo(new Delivery.Failed("HTTP 502 without an answer of the provider's"));
    }

    @Test
    void a_message_that_was_taken_without_an_answer_is_uncertain_and_not_repeated() {
        whatsapp.server().faults().next(1, new CloudFault.CutAfter());
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Uncertain.class);
        whatsapp.server().faults().next(1, new CloudFault.AnswerLate(Duration.ofSeconds(4)));
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Uncertain.class);
        assertThat(whatsapp.server().sent().all()).hasSize(2);
    }

    @Test
    void a_twilio_that_cannot_be_reached_has_got_nothing() {
        whatsapp.server().refuseConnections();
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Failed.class);
        whatsapp.server().acceptConnections();
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void who_waits_for_an_answer_sees_that_it_is_being_written() {
        whatsapp.serve();
        String question = whatsapp.server().says(ANA, "When do you open?");
        await().until(() -> !whatsapp.inbox().stored().isEmpty());
        channel.showTyping(whatsapp.conversation(ANA));
        await().untilAsserted(() ->
                assertThat(whatsapp.server().typing().all()).containsExactly(question));
    }

    @Test
    void a_file_is_fetched_with_our_login_and_from_the_store_without_it() throws Exception {
        whatsapp.serve();
        whatsapp.server().sendsFile(ANA, "audio/ogg", "spoken words".getBytes(UTF_8));
        await().until(() -> !whatsapp.inbox().stored().isEmpty());
        Inbound inbound = whatsapp.inbox().stored().getFirst();
        assertThat(inbound.content()).isInstanceOf(InboundContent.Attached.class);
        Attachment file = ((InboundContent.Attached) inbound.content()).attachments().getFirst();
        assertThat(file.kind()).isEqualTo(Attachment.Kind.VOICE);
        try (InputStream content = channel.open(inbound.conversation(), file)) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("spoken words");
        }
    }

    @Test
    void our_login_is_shown_to_no_other_place() {
        Attachment elsewhere =
                new Attachment(
                        Attachment.Kind.VOICE,
                        "https://elsewhere.example/2010-04-01/Accounts/x",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThatThrownBy(() -> channel.open(whatsapp.conversation(ANA), elsewhere))
                .isInstanceOf(AttachmentGoneException.class);
    }

    private Delivery failing(int status, int code) {
        whatsapp.server().faults().next(1, new CloudFault.Refused(status, code, "in their words"));
        return deliver("+4072200" + code, plain("Hello"));
    }

    private Delivery deliver(String person, OutboundMessage message) {
        return deliverTo(whatsapp.conversation(person), message);
    }

    private Delivery deliverTo(ConversationAddress conversation, OutboundMessage message) {
        return channel.deliver(new Outbound(new OutboundId(1), conversation, message));
    }

    /** The conversation with somebody who has not written for a day. */
    private ConversationAddress silent() {
        ConversationAddress conversation = whatsapp.conversation(ANA);
        KnownToday known = whatsapp.the(KnownToday.class);
        known.wrote(conversation, known.now().minus(Duration.ofHours(24)));
        return conversation;
    }

    private static OutboundMessage reminder(Optional<String> content, String... values) {
        return plain("We see you soon.")
                .knownAs(
                        new RegisteredTemplate(
                                "appointment_reminder", "en_GB", List.of(values), content));
    }

    private static OutboundMessage plain(String text) {
        return message(RichText.plain(text));
    }

    private static OutboundMessage message(RichText text) {
        return new OutboundMessage(text, Optional.empty(), Optional.empty());
    }
}
