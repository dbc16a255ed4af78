package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.TelegramFixture;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What Telegram itself answers rarely, and what answers in its place. */
class OddAnswersTest {

    private static final String REFUSED_FORMATTING =
            """
            {"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: unexpected end"}\
            """;
    private static final String DONE = "{\"ok\":true,\"result\":{\"message_id\":5}}";

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void when_formatting_is_refused_the_words_go_without_it() {
        assertThat(answered(json(400, REFUSED_FORMATTING), json(200, DONE)))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(requests).hasSize(2);
        assertThat(requests.getFirst()).contains("\"bold\"");
        assertThat(requests.getLast()).contains("Hello").doesNotContain("\"bold\"");
    }

    @Test
    void when_the_words_alone_are_refused_that_is_final() {
        assertThat(answered(json(400, REFUSED_FORMATTING), json(400, REFUSED_FORMATTING)))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(requests).hasSize(2);
    }

    @Test
    void a_page_instead_of_an_answer_leaves_it_uncertain() {
        assertThat(answered(Reply.html(200))).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void an_answer_that_breaks_off_leaves_it_uncertain() {
        assertThat(answered(new Reply.BrokenOff(json(200, DONE), 9)))
                .isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void a_page_that_forbids_is_not_taken_for_a_person_who_blocked_the_bot() {
        assertThat(answered(Reply.html(403))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void no_text_is_parsed_for_formatting_and_no_link_is_previewed() {
        answered(json(200, DONE));
        assertThat(requests.getFirst())
                .contains("\"link_preview_options\":{\"is_disabled\":true}")
                .doesNotContain("parse_mode");
    }

    private Delivery answered(Reply... replies) {
        List<Reply> left = new ArrayList<>(Arrays.asList(replies));
        try (LoopbackServer server =
                        LoopbackServer.start(request -> {
                            requests.add(request.body());
                            return left.removeFirst();
                        });
                TelegramFixture telegram =
                        TelegramFixture.start(Map.of("parley.telegram.api-url", server.url()))) {
            RichText text =
                    new RichText(List.of(new Span("Hello", Set.of(Style.BOLD), Optional.empty())));
            return telegram.the(Channel.class)
                    .deliver(
                            new Outbound(
                                    new OutboundId(1),
                                    new TelegramChat(501, OptionalInt.empty())
                                            .with(TelegramFixture.ACCOUNT),
                                    new OutboundMessage(text, Optional.empty(), Optional.empty())));
        }
    }

    private static Reply.Whole json(int status, String body) {
        return new Reply.Whole(status, "application/json", Map.of(), body);
    }
}
