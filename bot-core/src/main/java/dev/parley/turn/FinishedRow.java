package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.turn.TurnResult.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What becomes of one row of the inbox at the end of a turn.
 *
 * @param reason why it is a dead letter
 * @param attempts after how many attempts it is one
 */
record FinishedRow(
        ConversationId conversation,
        long row,
        String state,
        UUID turn,
        Optional<String> reason,
        Optional<Long> attempts) {

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
        Optional<Long> attempts = reason.map(_ -> (long) result.turn().lease().attempts());
        return Stream.concat(
                        result.turn().taken().stream()
                                .map(row ->
                                        new FinishedRow(
                                                conversation, row, state, turn, reason, attempts)),
                        result.turn().cancelled().stream()
                                .map(row ->
                                        new FinishedRow(
                                                conversation,
                                                row,
                                                "cancelled",
                                                turn,
                                                Optional.empty(),
                                                Optional.empty())))
                .toList();
    }
}
