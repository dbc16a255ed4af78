package dev.parley.mail.receiving;

import dev.parley.work.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long to wait before the mailbox is tried again after a failure. Pauses double from failure to
 * failure, with jitter: a server that refuses a password often would lock the mailbox for good.
 *
 * @param first the shortest pause
 * @param longest the longest pause while the server cannot be reached
 * @param refused the longest pause while something is wrong that a person has to change
 */
@ConfigurationProperties("parley.mail.retry")
record RetryPauses(
        @Bindable(defaultValue = "2s") Duration first,
        @Bindable(defaultValue = "1m") Duration longest,
        @Bindable(defaultValue = "30m") Duration refused) {

    /** Failures that somebody has to see to begin with a pause as long as after so many others. */
    private static final int HEAD_START = 4;

    /**
     * The pause after a failure.
     *
     * @param failures how many there have been in a row, from 1
     * @param needsOperator whether trying again soon is of no use
     */
    Duration after(int failures, boolean needsOperator) {
        return needsOperator ? doubled(refused, failures + HEAD_START) : doubled(longest, failures);
    }

    private Duration doubled(Duration most, int failures) {
        return new RetryPolicy(Integer.MAX_VALUE, first, most).after(failures).orElse(most);
    }
}
