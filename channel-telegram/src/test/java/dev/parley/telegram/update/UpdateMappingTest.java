package dev.parley.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Rating;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.telegram.update.UpdateMapping.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UpdateMappingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BotIdentity BOT =
            new BotIdentity(
                    "7000000001", OptionalLong.of(7_000_000_001L), Optional.of("ClinicBot"));
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TestFactory
    Stream<DynamicTest> every_update_becomes_one_delivery() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(getClass().getResourceAsStream("updates.json"))) {
            return StreamSupport.stream(JSON.readTree(table).spliterator(), false)
                    .map(row ->
                            DynamicTest.dynamicTest(row.path("case").asText(), () -> check(row)));
        }
    }

    private static void check(JsonNode row) {
        JsonNode update = row.path("update");
        Outcome outcome = new UpdateMapping(BOT, NOW).map(update);
        Inbound inbound = outcome.inbound();
        assertThat(inbound.content()).hasToString(row.path("content").asText());
        assertThat(inbound.conversation().account()).isEqualTo("7000000001");
        assertThat(inbound.conversation().chat()).isEqualTo(row.path("chat").asText());
        assertThat(inbound.group()).isEqualTo(row.path("group").asBoolean());
        assertThat(inbound.sender().address()).hasToString(row.path("sender").asText());
        assertThat(outcome instanceof Outcome.Malformed)
                .isEqualTo(row.path("malformed").asBoolean());
        if (update.path("update_id").canConvertToLong() && update.path("update_id").asLong() > 0) {
            assertThat(inbound.externalId().value()).isEqualTo(update.path("update_id").asText());
            assertThat(inbound.position()).isEqualTo(update.path("update_id").asLong());
        } else {
            assertThat(inbound.externalId().value()).matches("sha256:[0-9a-f]{64}");
        }
    }

    @Test
    void a_message_keeps_who_wrote_when_and_its_reference() {
        Inbound inbound =
                mapped(
                        """
                        {"update_id": 5, "message": {"message_id": 77, "date": 1795000000, "text": "hi",
                         "from": {"id": 501, "is_bot": false, "first_name": "Ana", "last_name": "Pop", "language_code": "ro"},
                         "chat": {"id": 501, "type": "private"}}}
                        """);
        assertThat(inbound.sender().name()).isEqualTo("Ana Pop");
        assertThat(inbound.sender().languageTag()).contains("ro");
        assertThat(inbound.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_000_000));
        assertThat(inbound.message().orElseThrow().value()).isEqualTo("77");
    }

    @Test
    void an_edit_is_dated_by_the_edit_and_a_date_that_is_none_by_its_arrival() {
        String message =
                """
                {"message_id": 7, "date": 1795000000, "edit_date": %s, "text": "hi",
                 "from": {"id": 501, "is_bot": false}, "chat": {"id": 501, "type": "private"}}\
                """;
        assertThat(
                        mapped(
                                        "{\"update_id\":1,\"edited_message\":"
                                                + message.formatted("1795000500")
                                                + "}")
                                .sentAt())
                .isEqualTo(Instant.ofEpochSecond(1_795_000_500));
        assertThat(
                        mapped(
                                        "{\"update_id\":1,\"message\":"
                                                + message.formatted("999999999999999")
                                                + "}")
                                .sentAt())
                .isEqualTo(NOW);
    }

    @Test
    void a_name_can_be_stored_whatever_it_holds() {
        ObjectNode update =
                (ObjectNode)
                        tree(
                                "{\"update_id\":1,\"message\":{\"message_id\":7,\"text\":\"hi\",\"chat\":{\"id\":501}}}");
        ((ObjectNode) update.path("message"))
                .putObject("from")
                .put("id", 501)
                .put("first_name", "A\0\uD83D" + "x".repeat(10_000))
                .put("language_code", "<script>");
        Inbound inbound = new UpdateMapping(BOT, NOW).map(update).inbound();
        assertThat(inbound.sender().name()).hasSize(200).startsWith("A ?x");
        assertThat(inbound.sender().languageTag()).isEmpty();
    }

    @Test
    void a_hundred_thousand_characters_stay_whole() {
        ObjectNode update =
                (ObjectNode)
                        tree(
                                "{\"update_id\":1,\"message\":{\"message_id\":7,\"from\":{\"id\":501},\"chat\":{\"id\":501}}}");
        ((ObjectNode) update.path("message")).put("text", "ș".repeat(100_000));
        assertThat(new UpdateMapping(BOT, NOW).map(update).inbound().content())
                .isEqualTo(new InboundContent.Text("ș".repeat(100_000)));
    }

    @Test
    void a_repetition_of_something_without_an_id_has_the_same_identity() {
        assertThat(mapped("{\"message\": {\"text\": \"x\"}}").externalId())
                .isEqualTo(mapped("{\"message\":{\"text\":\"x\"}}").externalId())
                .isNotEqualTo(mapped("{\"message\":{\"text\":\"y\"}}").externalId());
    }

    @Test
    void before_the_bot_knows_its_name_a_command_for_a_bot_is_for_it() {
        BotIdentity unnamed =
                new BotIdentity("7000000001", OptionalLong.of(7_000_000_001L), Optional.empty());
        JsonNode update =
                tree(
                        """
                        {"update_id": 5, "message": {"message_id": 77, "text": "/help@ClinicBot",
                         "entities": [{"type": "bot_command", "offset": 0, "length": 15}],
                         "from": {"id": 501, "is_bot": false}, "chat": {"id": -401, "type": "group"}}}
                        """);
        assertThat(new UpdateMapping(unnamed, NOW).map(update).inbound().content())
                .isEqualTo(new InboundContent.Command("help", ""));
    }

    @Test
    void a_thumb_under_a_message_is_a_rating_until_it_is_taken_back() {
        assertThat(mapped(reaction("", "👍")).content()).isEqualTo(rated(Optional.of(Rating.GOOD)));
        assertThat(mapped(reaction("👍", "👎")).content())
                .isEqualTo(rated(Optional.of(Rating.BAD)));
        assertThat(mapped(reaction("👎", "🎉")).content()).isEqualTo(rated(Optional.empty()));
        assertThat(mapped(reaction("🎉", "🤔")).content())
                .isEqualTo(new InboundContent.Ignored("message_reaction"));
    }

    @Test
    void a_reaction_of_nobody_in_particular_is_no_rating() {
        assertThat(mapped(reaction("", "👍").replace("\"user\"", "\"actor_chat\"")).content())
                .isEqualTo(new InboundContent.Ignored("message_reaction"));
    }

    private static InboundContent rated(Optional<Rating> rating) {
        return new InboundContent.Rated(new MessageReference("77"), rating);
    }

    private static String reaction(String before, String now) {
        return """
        {"update_id": 6, "message_reaction": {"message_id": 77, "date": 1790000000,
         "chat": {"id": 501, "type": "private"}, "user": {"id": 501, "is_bot": false},
         "old_reaction": [%s], "new_reaction": [%s]}}
        """
                .formatted(emoji(before), emoji(now));
    }

    private static String emoji(String emoji) {
        return emoji.isEmpty() ? "" : "{\"type\": \"emoji\", \"emoji\": \"%s\"}".formatted(emoji);
    }

    @Test
    void the_parts_of_an_album_share_its_name() {
        InboundContent part =
                mapped(
                                """
                                {"update_id": 8, "message": {"message_id": 78, "media_group_id": "13",
                                 "document": {"file_id": "F1"}, "from": {"id": 501, "is_bot": false},
                                 "chat": {"id": 501, "type": "private"}}}
                                """)
                        .content();
        assertThat(part)
                .isInstanceOfSatisfying(
                        InboundContent.Attached.class,
                        attached -> assertThat(attached.album()).contains("13"));
    }

    private static Inbound mapped(String update) {
        return new UpdateMapping(BOT, NOW).map(tree(update)).inbound();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException fault) {
            throw new IllegalArgumentException(json, fault);
        }
    }
}
