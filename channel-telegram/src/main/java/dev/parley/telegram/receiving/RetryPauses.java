package dev.parley.telegram.receiving;

import dev.parley.telegram.api.ApiAnswer;
import dev.parley.work.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long to wait before Telegram is called again after a failure. Pauses double from failure to
 * failure, with jitter.
 *
 * @param first the shortest pause
 * @param longest the longest pause while Telegram cannot be reached
 * @param refused the longest pause while Telegram refuses, which a person has to change
 */
@ConfigurationProperties("parley.telegram.retry")
record RetryPauses(
        @Bindable(defaultValue = "1s") Duration first,
        @Bindable(defaultValue = "30s") Duration longest,
        @Bindable(defaultValue = "5m") Duration refused) {

    /**
     * The pause after an answer that is no success.
     *
     * @param failures how many there have been in a row, from 1
     */
    Duration after(ApiAnswer answer, int failures) {
        return switch (answer) {
            case ApiAnswer.Rejected rejected when rejected.code() < 500 ->
                    rejected.retryAfter().orElseGet(() -> doubled(refused, failures + 2));
            case ApiAnswer.Rejected _,
                    ApiAnswer.Garbled _,
                    ApiAnswer.Unsent _,
                    ApiAnswer.Lost _,
                    ApiAnswer.Done _ ->
                    doubled(longest, failures);
        };
    }

    /** The pause after a failure of our own. */
    Duration after(int failures) {
        return doubled(longest, failures);
    }

    private Duration doubled(Duration most, int failures) {
        return new RetryPolicy(Integer.MAX_VALUE, first, most).after(failures).orElse(most);
    }
}
