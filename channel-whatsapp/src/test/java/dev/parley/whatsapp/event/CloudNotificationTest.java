package dev.parley.whatsapp.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a delivery is damaged, what is left of it can be stored. */
class CloudNotificationTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ROUNDS = 5_000;
    private static final List<JsonNode> WRONG =
            List.of(
                    NODES.nullNode(),
                    NODES.booleanNode(true),
                    NODES.numberNode(-1),
                    NODES.numberNode(BigInteger.TEN.pow(40)),
                    NODES.textNode(""),
                    NODES.textNode("\0\uD83D"),
                    NODES.textNode("x".repeat(2_000)),
                    NODES.arrayNode().add(1),
                    NODES.objectNode().put("id", "x"));

    private static final String WHOLE =
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","time":1790000005,"changes":[
              {"field":"messages","value":{"messaging_product":"whatsapp",
                "metadata":{"display_phone_number":"1","phone_number_id":"106540352242922"},
                "contacts":[{"profile":{"name":"Ana"},"wa_id":"40721000001","user_id":"RO.1a2B3c"}],
                "messages":[
                  {"from":"40721000001","from_user_id":"RO.1a2B3c","id":"wamid.1","timestamp":"1790000000",
                   "type":"text","text":{"body":"Hello"}},
                  {"from":"40721000001","id":"wamid.2","timestamp":"1790000001","type":"interactive",
                   "interactive":{"type":"button_reply","button_reply":{"id":"Yes","title":"Yes"}}},
                  {"from":"40721000001","id":"wamid.3","timestamp":"1790000002","type":"image",
                   "image":{"id":"42"}},
                  {"from":"40721000001","id":"wamid.4","timestamp":"1790000003","type":"system",
                   "system":{"type":"user_changed_number","wa_id":"40721000002"}}],
                "statuses":[{"id":"wamid.5","status":"failed","timestamp":"1790000004",
                   "errors":[{"code":131026,"title":"Undeliverable","error_data":{"details":"why"}}]}]}},
              {"field":"message_template_status_update","value":{"event":"PAUSED","message_template_id":7,
                "message_template_name":"reminder","message_template_language":"en_GB","reason":"NONE"}},
              {"field":"message_template_status_update","value":{"event":"FLAGGED","message_template_id":7,
                "message_template_name":"reminder","message_template_language":"en_GB"}},
              {"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}]}]}
            """;

    @Test
    void a_whole_delivery_is_read_in_its_order() throws IOException {
        assertThat(new CloudNotification(Optional.empty(), Instant.EPOCH).read(tree()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Heard",
                        "Heard",
                        "Heard",
                        "Heard",
                        "Reported",
                        "Decided",
                        "Unused",
                        "Unused");
    }

    @Test
    void what_is_decided_about_a_template_is_read_with_its_time() throws IOException {
        assertThat(new CloudNotification(Optional.empty(), Instant.EPOCH).read(tree()))
                .contains(
                        new Event.Decided(
                                new ProviderNotice(
                                        "reminder",
                                        "en_GB",
                                        ProviderState.PAUSED,
                                        Instant.ofEpochSecond(1_790_000_005))));
    }

    @Test
    void a_damaged_delivery_becomes_events_that_can_be_stored() throws IOException {
        JsonNode whole = tree();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode damaged = damaged(whole.deepCopy(), new Random(round));
            List<Event> events =
                    new CloudNotification(Optional.empty(), Instant.EPOCH).read(damaged);
            assertThat(events)
                    .as("round %d: %s", round, damaged)
                    .allSatisfy(CloudNotificationTest::canBeStored);
        }
    }

    private static void canBeStored(Event event) {
        if (!(event instanceof Event.Malformed)) {
            assertThat(event.toString()).doesNotContain("\0").doesNotContain("\uD83D");
        }
        if (event instanceof Event.Heard heard) {
            assertThat(heard.account()).hasSizeBetween(1, 250);
            assertThat(heard.names().isEmpty()).isFalse();
            assertThat(heard.names().id().or(heard.names()::phone).orElseThrow())
                    .hasSizeBetween(1, 250);
        }
    }

    private static JsonNode tree() throws IOException {
        return JsonMapper.builder().build().readTree(WHOLE);
    }

    /** Changes some places, about one in twelve, by another type or by leaving them out. */
    private static JsonNode damaged(JsonNode node, Random random) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.properties().stream().map(Map.Entry::getKey).toList()) {
                    if (random.nextInt(24) == 0) {
                        object.remove(name);
                    } else {
                        object.set(name, damagedOrWrong(object.path(name), random));
                    }
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, damagedOrWrong(array.path(i), random));
                }
            }
            default -> {}
        }
        return node;
    }

    private static JsonNode damagedOrWrong(JsonNode node, Random random) {
        return random.nextInt(24) == 0
                ? WRONG.get(random.nextInt(WRONG.size())).deepCopy()
                : damaged(node, random);
    }
}
