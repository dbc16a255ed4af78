package dev.parley.turn;

import dev.parley.assistant.Effect;
import dev.parley.conversation.Language;
import dev.parley.operator.OperatorChat;
import java.util.List;

/**
 * Somebody wants to talk to a human: operators are told in the commit of the turn.
 *
 * @param reason why
 * @param language the language that the person speaks
 * @param operators whom to tell, one at least
 */
record HumanWish(Effect.Reason reason, Language language, List<OperatorChat> operators) {

    HumanWish {
        operators = List.copyOf(operators);
    }
}
