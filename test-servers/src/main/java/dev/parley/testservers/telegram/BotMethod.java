package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of the Bot API. */
@FunctionalInterface
interface BotMethod {
    /** The method's result; may wait, as a long poll does. */
    JsonNode call(Parameters parameters) throws ApiException, InterruptedException;
}
