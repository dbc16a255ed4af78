package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.testservers.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Which kinds of update the bot wants ({@code allowed_updates}).
 *
 * @param listed empty: all but those that must be asked for
 */
record UpdateKinds(List<String> listed) {
    private static final Set<String> ONLY_WHEN_LISTED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    static final UpdateKinds DEFAULT = new UpdateKinds(List.of());

    UpdateKinds {
        listed = List.copyOf(listed);
    }

    /** What the call asks for; empty when it says nothing, which keeps the earlier choice. */
    static Optional<UpdateKinds> read(Parameters parameters) throws ApiException {
        return parameters.structure("allowed_updates").map(UpdateKinds::of);
    }

    boolean include(String kind) {
        return listed.isEmpty() ? !ONLY_WHEN_LISTED.contains(kind) : listed.contains(kind);
    }

    ArrayNode json() {
        ArrayNode array = Json.array();
        listed.forEach(array::add);
        return array;
    }

    private static UpdateKinds of(JsonNode array) {
        return new UpdateKinds(
                StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList());
    }
}
