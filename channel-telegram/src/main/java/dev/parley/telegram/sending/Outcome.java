package dev.parley.telegram.sending;

import dev.parley.conversation.MessageReference;
import dev.parley.outbound.Delivery;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What Telegram's answer to a message means for it. Pure. */
final class Outcome {

    private static final Duration UNNAMED_WAIT = Duration.ofSeconds(5);
    private static final int GATEWAY_TIMEOUT = 504;

    private Outcome() {}

    static Delivery of(ApiAnswer answer, TelegramChat chat) {
        return switch (answer) {
            case ApiAnswer.Done(var message) ->
                    message.path("message_id").canConvertToLong()
                            ? new Delivery.Sent(
                                    Optional.of(
                                            new MessageReference(
                                                    Long.toString(
                                                            message.path("message_id")
                                                                    .longValue()))))
                            : new Delivery.Sent(Optional.empty());
            case ApiAnswer.Rejected rejected -> rejected(rejected, chat);
            case ApiAnswer.Garbled garbled -> garbled(garbled.httpStatus(), garbled.explanation());
            case ApiAnswer.Unsent unsent -> new Delivery.Failed(unsent.explanation());
            case ApiAnswer.Lost lost -> new Delivery.Uncertain(lost.explanation());
        };
    }

    /** Whether Telegram refused the formatting, so that the same words may go without it. */
    static boolean isAboutFormatting(ApiAnswer answer) {
        return answer instanceof ApiAnswer.Rejected rejected
                && rejected.code() == 400
                && says(rejected, "entit"); // "can't parse entities", "entity begins …",
        // "ENTITY_BOUNDS_INVALID"
    }

    /** Whether a message was to be changed into what it is already. */
    static boolean isUnchanged(ApiAnswer answer) {
        return answer instanceof ApiAnswer.Rejected rejected
                && rejected.code() == 400
                && says(rejected, "message is not modified");
    }

    /** Whether a message cannot be changed any more: it is gone, or too old. */
    static boolean isFixed(ApiAnswer answer) {
        return answer instanceof ApiAnswer.Rejected rejected
                && rejected.code() == 400
                && Stream.of("to edit not found", "can't be edited", "message_id_invalid")
                        .anyMatch(words -> says(rejected, words));
    }

    private static Delivery rejected(ApiAnswer.Rejected rejected, TelegramChat chat) {
        String reason = rejected.explanation();
        if (rejected.migratedTo().isPresent()) {
            return new Delivery.Moved(chat.movedTo(rejected.migratedTo().getAsLong()).written());
        }
        return switch (rejected.code()) {
            case 429 -> new Delivery.Postponed(rejected.retryAfter().orElse(UNNAMED_WAIT), reason);
            case 401, 404 -> new Delivery.Failed(reason);
            case 403 -> new Delivery.Unreachable(reason);
            case 400 ->
                    isGone(rejected)
                            ? new Delivery.Unreachable(reason)
                            : new Delivery.Refused(reason);
            default ->
                    rejected.code() >= 500
                            ? new Delivery.Failed(reason)
                            : new Delivery.Refused(reason);
        };
    }

    private static boolean isGone(ApiAnswer.Rejected rejected) {
        return Stream.of(
                        "chat not found",
                        "user not found",
                        "peer_id_invalid",
                        "chat was deactivated",
                        "business_connection",
                        "business connection",
                        "business_peer")
                .anyMatch(words -> says(rejected, words));
    }

    private static Delivery garbled(int status, String reason) {
        if (status < 300 || status == GATEWAY_TIMEOUT) {
            // Something between us and Telegram lost the answer; the message may have arrived.
            return new Delivery.Uncertain(reason);
        }
        return status == 429
                ? new Delivery.Postponed(UNNAMED_WAIT, reason)
                : new Delivery.Failed(reason);
    }

    private static boolean says(ApiAnswer.Rejected rejected, String words) {
        return rejected.description().toLowerCase(Locale.ROOT).contains(words);
    }
}
