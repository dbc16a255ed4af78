package dev.parley.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.inbound.Inbound;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However an update is damaged, it becomes a delivery that can be stored. */
class UpdateMappingPropertyTest {

    private static final BotIdentity BOT =
            new BotIdentity(
                    "7000000001", OptionalLong.of(7_000_000_001L), Optional.of("ClinicBot"));
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> WRONG =
            List.of(
                    NODES.nullNode(),
                    NODES.booleanNode(true),
                    NODES.numberNode(-1),
                    NODES.numberNode(0.5),
                    NODES.numberNode(BigInteger.TEN.pow(40)),
                    NODES.textNode(""),
                    NODES.textNode("\0\uD83D"),
                    NODES.arrayNode().add(1),
                    NODES.objectNode().put("id", "x"));

    @Property(tries = 3000)
    void a_damaged_update_becomes_a_delivery(@ForAll("damaged") JsonNode update) {
        Inbound inbound = new UpdateMapping(BOT, Instant.EPOCH).map(update).inbound();
        assertThat(inbound.conversation().account()).isEqualTo("7000000001");
        assertThat(inbound.sender().name()).doesNotContain("\0");
        assertThat(inbound.content().toString()).doesNotContain("\0");
    }

    @Provide
    Arbitrary<JsonNode> damaged() throws IOException {
        List<JsonNode> updates = new ArrayList<>();
        try (InputStream table =
                Objects.requireNonNull(getClass().getResourceAsStream("updates.json"))) {
            JsonNode rows = JsonMapper.builder().build().readTree(table);
            StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.path("update"))
                    .forEach(updates::add);
        }
        return Arbitraries.of(updates)
                .flatMap(update ->
                        Arbitraries.randoms().map(random -> damaged(update.deepCopy(), random)));
    }

    /** Changes some places, about one in twelve, by another type or by leaving them out. */
    private static JsonNode damaged(JsonNode node, Random random) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(names(object))) {
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

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
