package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.turn.TurnResult.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What becomes of one row of the inbox at the end of a turn. */
record FinishedRow(
        ConversationId conversation, long row, String state, UUID turn, Optional<String> reason) {

    static List<FinishedRow> of(TurnResult result) {
        ConversationId conversation = result.conversation();
        UUID turn = result.turn().id().value();
        String state =
                switch (result.rows()) {
                    case Rows.Done _ -> "done";
                    case Rows.Dead _ -> "dead";
                };
        Optional<String> reason =
                result.rows() instanceof Rows.Dead(String why)
                        ? Optional.of(why)
                        : Optional.empty();
        return Stream.concat(
                        result.turn().taken().stream()
                                .map(row ->
                                        new FinishedRow(conversation, row, state, turn, reason)),
                        result.turn().cancelled().stream()
                                .map(row ->
                                        new FinishedRow(
                                                conversation,
                                                row,
                                                "cancelled",
                                                turn,
                                                Optional.empty())))
                .toList();
    }
}
