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
        Turn turn = result.turn();
        Stream<FinishedRow> taken =
                switch (result.rows()) {
                    case Rows.Done _ -> ended(turn, turn.taken(), "done");
                    case Rows.Dead(String reason) -> dead(turn, reason);
                    case Rows.Waiting _ -> Stream.empty();
                };
        return Stream.concat(taken, ended(turn, turn.cancelled(), "cancelled")).toList();
    }

    private static Stream<FinishedRow> ended(Turn turn, List<Long> rows, String state) {
        return rows.stream()
                .map(row ->
                        new FinishedRow(
                                turn.lease().conversation(),
                                row,
                                state,
                                turn.id().value(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static Stream<FinishedRow> dead(Turn turn, String reason) {
        return turn.taken().stream()
                .map(row ->
                        new FinishedRow(
                                turn.lease().conversation(),
                                row,
                                "dead",
                                turn.id().value(),
                                Optional.of(reason),
                                Optional.of((long) turn.lease().attempts())));
    }
}
