package dev.parley.whatsapp.sending;

import dev.parley.outbound.Delivery;
import java.time.Duration;

/** What a provider's answer to a message means for it. Pure. */
final class Outcome {

    /** Meta's limit for one person is a message in six seconds. */
    private static final Duration FOR_PERSON = Duration.ofSeconds(6);

    private static final Duration FOR_ALL = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int GATEWAY_TIMEOUT = 504;

    private Outcome() {}

    static Delivery of(Answer answer) {
        return switch (answer) {
            case Answer.Taken(var message) -> new Delivery.Sent(message);
            case Answer.Rejected(Meaning meaning, String explanation) ->
                    rejected(meaning, explanation);
            case Answer.Garbled(int status) -> garbled(status);
            case Answer.Unsent(String explanation) -> new Delivery.Failed(explanation);
            case Answer.Lost(String explanation) -> new Delivery.Uncertain(explanation);
        };
    }

    private static Delivery rejected(Meaning meaning, String explanation) {
        return switch (meaning) {
            case TOO_FAST_FOR_PERSON -> new Delivery.Postponed(FOR_PERSON, explanation);
            case TOO_FAST -> new Delivery.Postponed(FOR_ALL, explanation);
            case WINDOW_CLOSED -> new Delivery.AwaitsPerson(explanation);
            case UNREACHABLE -> new Delivery.Unreachable(explanation);
            case REFUSED -> new Delivery.Refused(explanation);
            case FAILED -> new Delivery.Failed(explanation);
        };
    }

    private static Delivery garbled(int status) {
        String reason = "HTTP " + status + " without an answer of the provider's";
        if (status < 300 || status == GATEWAY_TIMEOUT) {
            // Something on the way lost the answer; the message may have arrived.
            return new Delivery.Uncertain(reason);
        }
        return status == TOO_MANY_REQUESTS
                ? new Delivery.Postponed(FOR_ALL, reason)
                : new Delivery.Failed(reason);
    }
}
