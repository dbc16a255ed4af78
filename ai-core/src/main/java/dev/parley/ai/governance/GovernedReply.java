package dev.parley.ai.governance;

import dev.parley.assistant.Facts;
import dev.parley.assistant.Reply;

/**
 * A reply and what it cost.
 *
 * @param reply the reply
 * @param tokens the model's tokens, question and answer; 0 where no model was asked
 */
public record GovernedReply(Reply reply, int tokens) {

    /** The same to somebody who said that of themselves, too. */
    GovernedReply noticing(Facts facts) {
        return new GovernedReply(reply.noticing(facts), tokens);
    }
}
