package dev.parley.testservers.telegram;

import java.time.Duration;

/** What can go wrong with one call to Telegram. */
public sealed interface TelegramFault {

    /** 429: nothing is done, the bot has to wait this long (whole seconds, rounded up). */
    record TooManyRequests(Duration retryAfter) implements TelegramFault {}

    /** An error of Telegram's own in JSON, such as 500: nothing is done. */
    record ServerError(int status) implements TelegramFault {}

    /** An error page in HTML, such as a 502 of a gateway: nothing is done. */
    record GatewayError(int status) implements TelegramFault {}

    /** The connection is cut and nothing is done. */
    record CutBefore() implements TelegramFault {}

    /** The call is carried out, then the connection is cut without an answer. */
    record CutAfter() implements TelegramFault {}

    /** The call is carried out at once, the answer comes this much later. */
    record AnswerLate(Duration by) implements TelegramFault {}
}
