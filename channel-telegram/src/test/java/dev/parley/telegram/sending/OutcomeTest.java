package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.conversation.MessageReference;
import dev.parley.outbound.Delivery;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final TelegramChat CHAT = new TelegramChat(-401, OptionalInt.of(12));

    @Test
    void a_message_that_was_taken_is_sent_and_has_its_id() {
        ApiAnswer answer =
                new ApiAnswer.Done(JsonNodeFactory.instance.objectNode().put("message_id", 78));
        assertThat(Outcome.of(answer, CHAT))
                .isEqualTo(new Delivery.Sent(Optional.of(new MessageReference("78"))));
    }

    @Test
    void retry_after_postpones() {
        ApiAnswer answer =
                new ApiAnswer.Rejected(
                        429,
                        "Too Many Requests: retry after 7",
                        Optional.of(Duration.ofSeconds(7)),
                        OptionalLong.empty());
        assertThat(Outcome.of(answer, CHAT))
                .isEqualTo(
                        new Delivery.Postponed(
                                Duration.ofSeconds(7), "429 Too Many Requests: retry after 7"));
    }

    @Test
    void a_group_that_became_a_supergroup_moves_with_its_topic() {
        ApiAnswer answer =
                new ApiAnswer.Rejected(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        Optional.empty(),
                        OptionalLong.of(-1001999));
        assertThat(Outcome.of(answer, CHAT)).isEqualTo(new Delivery.Moved("-1001999/12"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user, Unreachable",
        "403, Forbidden: user is deactivated, Unreachable",
        "403, Forbidden: bot was kicked from the group chat, Unreachable",
        "400, Bad Request: chat not found, Unreachable",
        "400, Bad Request: PEER_ID_INVALID, Unreachable",
        "400, Bad Request: message text is empty, Refused",
        "400, Bad Request: message is too long, Refused",
        "400, Bad Request: not enough rights to send text messages to the chat, Refused",
        "413, Request Entity Too Large, Refused",
        "429, Too Many Requests, Postponed",
        "401, Unauthorized, Failed",
        "404, Not Found, Failed",
        "500, Internal Server Error, Failed",
        "502, Bad Gateway, Failed",
    })
    void what_telegram_says_decides(int code, String description, String delivery) {
        ApiAnswer answer =
                new ApiAnswer.Rejected(code, description, Optional.empty(), OptionalLong.empty());
        assertThat(Outcome.of(answer, CHAT).getClass().getSimpleName()).isEqualTo(delivery);
    }

    @ParameterizedTest
    @CsvSource({
        "200, Uncertain",
        "504, Uncertain",
        "502, Failed",
        "301, Failed",
        "403, Failed",
        "429, Postponed"
    })
    void what_is_not_telegrams_answer_is_never_taken_for_one(int httpStatus, String delivery) {
        assertThat(Outcome.of(new ApiAnswer.Garbled(httpStatus), CHAT).getClass().getSimpleName())
                .isEqualTo(delivery);
    }

    @Test
    void a_refused_token_is_told_to_the_operator() {
        ApiAnswer answer =
                new ApiAnswer.Rejected(401, "Unauthorized", Optional.empty(), OptionalLong.empty());
        assertThat(Outcome.of(answer, CHAT))
                .isEqualTo(
                        new Delivery.Failed(
                                "token refused by Telegram: check PARLEY_TELEGRAM_TOKEN"));
    }
}
