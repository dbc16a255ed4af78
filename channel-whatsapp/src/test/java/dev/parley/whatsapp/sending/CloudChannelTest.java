package dev.parley.whatsapp.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Attachment.Kind;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.optout.OptOuts;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import dev.parley.testservers.Json;
import dev.parley.testservers.whatsapp.CloudFault;
import dev.parley.testservers.whatsapp.CloudServer;
import dev.parley.testservers.whatsapp.WhatsAppPerson;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import dev.parley.whatsapp.KnownToday;
import dev.parley.whatsapp.ToldDecisions;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.WhatsAppFixture;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudChannelTest {

    private static final String ANA = "RO.1a2B3c";
    private static final String QUESTION = "01a21fe4-413d-706b-a8e5-4572cc1257d0";

    private final WhatsAppFixture whatsapp =
            WhatsAppFixture.meta(Map.of("parley.whatsapp.timeout.call", "2s"));
    private final Channel channel = whatsapp.the(Channel.class);

    @AfterEach
    void close() {
        whatsapp.close();
    }

    @Test
    void a_message_arrives_in_whatsapps_form_and_its_id_comes_back() {
        RichText text =
                new RichText(
                        List.of(
                                new Span("We open at ", Set.of(), Optional.empty()),
                                new Span("eight", Set.of(Style.BOLD), Optional.empty())));
        Delivery delivery =
                deliver(ANA, new OutboundMessage(text, Optional.empty(), Optional.empty()));
        WhatsAppSent sent = only();
        assertThat(sent.text()).isEqualTo("We open at *eight*");
        assertThat(sent.to()).isEqualTo(ANA);
        assertThat(delivery)
                .isEqualTo(new Delivery.Sent(Optional.of(new MessageReference(sent.id()))));
    }

    @Test
    void who_is_known_by_number_is_written_to_by_number() {
        assertThat(deliver("+33612345678", plain("Hello"))).isInstanceOf(Delivery.Sent.class);
        assertThat(only().to()).isEqualTo("+33612345678");
    }

    @Test
    void up_to_three_choices_are_buttons_and_their_ids_are_the_whole_words() {
        deliver(
                ANA,
                plain("Shall I?").offering(QUESTION, List.of("Yes, please remember that", "No")));
        assertThat(only().kind()).isEqualTo("button");
        assertThat(only().choices())
                .containsExactly(
                        new WhatsAppSent.Choice(
                                QUESTION + ":Yes, please remember that", "Yes, please remembe…"),
                        new WhatsAppSent.Choice(QUESTION + ":No", "No"));
    }

    @Test
    void up_to_ten_choices_are_a_list_and_more_are_left_to_the_text() {
        deliver(ANA, plain("Which?").offering(QUESTION, List.of("a", "b", "c", "d")));
        assertThat(only().kind()).isEqualTo("list");
        whatsapp.server().sent().clear();
        deliver(ANA, plain("Which?").offering(QUESTION, List.of("abcdefghijk".split(""))));
        assertThat(only().kind()).isEqualTo("text");
    }

    @Test
    void choices_that_whatsapp_would_refuse_are_left_to_the_text() {
        deliver(ANA, plain("x".repeat(2_000)).offering(QUESTION, List.of("Yes", "No")));
        assertThat(only().kind()).isEqualTo("text");
        whatsapp.server().sent().clear();
        String same = "the first twenty characters ";
        deliver(ANA, plain("Which?").offering(QUESTION, List.of(same + 1, same + 2)));
        assertThat(only().kind()).isEqualTo("text");
    }

    @Test
    void what_metas_errors_mean() {
        assertThat(failing(CloudFault.Refused.WINDOW_CLOSED))
                .isInstanceOf(Delivery.AwaitsPerson.class);
        assertThat(failing(CloudFault.Refused.TOKEN_EXPIRED)).isInstanceOf(Delivery.Failed.class);
        assertThat(failing(CloudFault.Refused.INTERNAL)).isInstanceOf(Delivery.Failed.class);
        assertThat(failing(new CloudFault.Refused(400, 131_026, "Message undeliverable")))
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(failing(new CloudFault.Refused(400, 131_051, "Unsupported message type")))
                .isEqualTo(new Delivery.Refused("Meta says 131051: Unsupported message type"));
        assertThat(whatsapp.server().sent().all()).isEmpty();
    }

    @Test
    void who_got_too_much_waits_and_then_all_do_when_it_is_our_number_that_is_meant() {
        assertThat(failing(CloudFault.Refused.PAIR_RATE)).isInstanceOf(Delivery.Postponed.class);
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Sent.class);
        assertThat(failing(CloudFault.Refused.RATE)).isInstanceOf(Delivery.Postponed.class);
        assertThat(deliver("+33612345678", plain("Hello"))).isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void an_error_names_no_number() {
        assertThat(
                        failing(
                                new CloudFault.Refused(
                                        400, 100, "Recipient +33 6 12 34 56 78 is not valid")))
                .isEqualTo(new Delivery.Refused("Meta says 100: Recipient … is not valid"));
    }

    @Test
    void what_is_between_us_and_meta_may_fail_in_any_way() {
        assertThat(failing(new CloudFault.GatewayError(502))).isInstanceOf(Delivery.Failed.class);
        assertThat(failing(new CloudFault.GatewayError(504)))
                .isInstanceOf(Delivery.Uncertain.class);
        assertThat(failing(new CloudFault.CutBefore())).isInstanceOf(Delivery.Uncertain.class);
        whatsapp.server().refuseConnections();
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Failed.class);
        whatsapp.server().acceptConnections();
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void a_message_that_was_taken_without_an_answer_is_uncertain_and_not_repeated() {
        assertThat(failing(new CloudFault.CutAfter())).isInstanceOf(Delivery.Uncertain.class);
        assertThat(failing(new CloudFault.AnswerLate(Duration.ofSeconds(4))))
                .isEqualTo(new Delivery.Uncertain("no answer within 2 s"));
        assertThat(whatsapp.server().sent().all()).hasSize(2);
    }

    @Test
    void after_24_hours_of_silence_a_template_that_whatsapp_knows_goes_as_one() {
        var conversation = whatsapp.conversation(ANA);
        KnownToday known = whatsapp.the(KnownToday.class);
        known.wrote(conversation, known.now().minus(Duration.ofHours(24)));
        OutboundMessage reminder =
                plain("Dear Ana, we see you on 14 March.")
                        .knownAs(
                                new RegisteredTemplate(
                                        "appointment_reminder",
                                        "en_GB",
                                        List.of("Ana", "14 March"),
                                        Optional.empty()));
        assertThat(deliverTo(conversation, reminder)).isInstanceOf(Delivery.Sent.class);
        assertThat(only().kind()).isEqualTo("template");
        assertThat(only().text()).isEqualTo("appointment_reminder en_GB [Ana] [14 March]");
        whatsapp.server().sent().clear();
        known.wrote(conversation, known.now());
        deliverTo(conversation, reminder);
        assertThat(only().text()).isEqualTo("Dear Ana, we see you on 14 March.");
    }

    @Test
    void a_template_that_whatsapp_has_stopped_waits_for_the_person() {
        var conversation = whatsapp.conversation(ANA);
        KnownToday known = whatsapp.the(KnownToday.class);
        known.wrote(conversation, known.now().minus(Duration.ofHours(24)));
        OutboundMessage reminder =
                plain("We see you soon.")
                        .knownAs(
                                new RegisteredTemplate(
                                        "reminder", "en_GB", List.of(), Optional.empty()));
        decides(ProviderState.PAUSED);
        assertThat(deliverTo(conversation, reminder))
                .isEqualTo(
                        new Delivery.AwaitsPerson(
                                "WhatsApp's 24 hours are over, and its state of the template reminder (en_GB) is: paused"));
        assertThat(whatsapp.server().sent().all()).isEmpty();
        decides(ProviderState.APPROVED);
        assertThat(deliverTo(conversation, reminder)).isInstanceOf(Delivery.Sent.class);
        assertThat(only().kind()).isEqualTo("template");
    }

    private void decides(ProviderState state) {
        whatsapp.the(ToldDecisions.class)
                .note(
                        WhatsAppChat.CHANNEL,
                        List.of(new ProviderNotice("reminder", "en_GB", state, Instant.EPOCH)));
    }

    @Test
    void after_24_hours_of_silence_nothing_is_tried() {
        var conversation = whatsapp.conversation(ANA);
        KnownToday known = whatsapp.the(KnownToday.class);
        known.wrote(conversation, known.now().minus(Duration.ofHours(24)));
        assertThat(channel.deliver(new Outbound(new OutboundId(1), conversation, plain("Hello"))))
                .isEqualTo(new Delivery.AwaitsPerson("WhatsApp's 24 hours are over"));
        assertThat(whatsapp.server().sent().all()).isEmpty();
    }

    @Test
    void who_wants_no_messages_gets_one_confirmation_and_then_nothing() {
        OptOuts optOuts = whatsapp.the(OptOuts.class);
        optOuts.tell(whatsapp.conversation(ANA), true, Instant.EPOCH);
        whatsapp.server().faults().next(1, CloudFault.Refused.INTERNAL);
        assertThat(deliver(ANA, plain("No more"))).isInstanceOf(Delivery.Failed.class);
        assertThat(deliver(ANA, plain("No more"))).isInstanceOf(Delivery.Sent.class);
        assertThat(deliver(ANA, plain("An old answer, replayed")))
                .isEqualTo(new Delivery.Refused("the person wants no messages"));
        assertThat(deliver("+33612345678", plain("Hello"))).isInstanceOf(Delivery.Sent.class);
        assertThat(only("No more").to()).isEqualTo(ANA);
    }

    private WhatsAppSent only(String text) {
        assertThat(whatsapp.server().sent().all())
                .filteredOn(sent -> sent.text().equals(text))
                .hasSize(1);
        return whatsapp.server().sent().all().getFirst();
    }

    @Test
    void one_person_gets_a_few_messages_at_once_and_then_waits() {
        for (int i = 0; i < 6; i++) {
            assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Sent.class);
        }
        assertThat(deliver(ANA, plain("Hello"))).isInstanceOf(Delivery.Postponed.class);
        assertThat(deliver("+33612345678", plain("Hello"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void who_waits_for_an_answer_sees_that_it_is_being_written() {
        whatsapp.serve();
        WhatsAppPerson ana = whatsapp.server().person("40721000001", ANA, "Ana");
        String question = ana.says("When do you open?");
        await().until(() -> !whatsapp.inbox().stored().isEmpty());
        channel.showTyping(new WhatsAppChat(ANA).with(CloudServer.PHONE_NUMBER_ID));
        await().untilAsserted(() ->
                assertThat(whatsapp.server().typing().all()).containsExactly(question));
    }

    @Test
    void through_360dialog_the_same_messages_go_with_its_key() {
        try (WhatsAppFixture dialog = WhatsAppFixture.dialog()) {
            Delivery delivery =
                    dialog.the(Channel.class)
                            .deliver(
                                    new Outbound(
                                            new OutboundId(1),
                                            dialog.conversation(ANA),
                                            plain("Hello")));
            assertThat(delivery).isInstanceOf(Delivery.Sent.class);
            dialog.serve();
            dialog.server().person("40721000001", ANA, "Ana").says("Hi");
            await().until(() -> dialog.inbox().contents().contains("Text[text=Hi]"));
        }
    }

    @Test
    void a_file_is_fetched_where_meta_says_it_is() throws Exception {
        assertThat(fetched(whatsapp)).isEqualTo("What does a visit cost?");
    }

    @Test
    void through_360dialog_a_file_is_fetched_under_its_name() throws Exception {
        try (WhatsAppFixture dialog = WhatsAppFixture.dialog()) {
            assertThat(fetched(dialog)).isEqualTo("What does a visit cost?");
        }
    }

    @Test
    void a_file_that_meta_does_not_know_any_more_is_gone() {
        assertThatThrownBy(() ->
                        channel.open(
                                whatsapp.conversation(ANA),
                                new Attachment(
                                        Kind.DOCUMENT,
                                        "404",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .isInstanceOf(AttachmentGoneException.class);
    }

    private static String fetched(WhatsAppFixture whatsapp) throws Exception {
        whatsapp.serve();
        whatsapp.server()
                .person("40721000001", ANA, "Ana")
                .sendsFile(
                        "document",
                        Json.object().put("mime_type", "text/plain").put("filename", "q.txt"),
                        "What does a visit cost?".getBytes(UTF_8));
        await().until(() -> !whatsapp.inbox().stored().isEmpty());
        Inbound inbound = whatsapp.inbox().stored().getFirst();
        assertThat(inbound.content()).isInstanceOf(InboundContent.Attached.class);
        Attachment file = ((InboundContent.Attached) inbound.content()).attachments().getFirst();
        try (InputStream content = whatsapp.the(Channel.class).open(inbound.conversation(), file)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Delivery failing(CloudFault fault) {
        whatsapp.server().faults().next(1, fault);
        // Someone else each time: rates and circuit belong to other tests.
        String other = "RO.other" + fault.hashCode();
        return deliver(other.replace("-", "m"), plain("Hello"));
    }

    private Delivery deliver(String person, OutboundMessage message) {
        return channel.deliver(
                new Outbound(new OutboundId(1), whatsapp.conversation(person), message));
    }

    private Delivery deliverTo(ConversationAddress conversation, OutboundMessage message) {
        return channel.deliver(new Outbound(new OutboundId(1), conversation, message));
    }

    private static OutboundMessage plain(String text) {
        return new OutboundMessage(RichText.plain(text), Optional.empty(), Optional.empty());
    }

    private WhatsAppSent only() {
        assertThat(whatsapp.server().sent().all()).hasSize(1);
        return whatsapp.server().sent().all().getFirst();
    }
}
