package dev.parley.ai.governance;

import dev.parley.assistant.Reply;

/**
 * A reply and what it cost.
 *
 * @param reply the reply
 * @param tokens the model's tokens, question and answer; 0 where no model was asked
 */
public record GovernedReply(Reply reply, int tokens) {}
