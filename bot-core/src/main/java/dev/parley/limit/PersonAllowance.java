package dev.parley.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * What one person may still write. Half of the burst and a quarter of the rate are in the hands of
 * each process, the rest is shared: nobody who writes as people do makes a process ask Redis. So
 * with N processes somebody whose messages reach all of them may write up to (N - 1) times half the
 * burst more at once, and up to (N - 1) times a quarter more a minute. Thread-safe.
 */
final class PersonAllowance {

    private final Optional<Bucket> own;
    private final long ownMost;
    private final Allowance common;
    private final long commonMost;
    private final Duration untilFull;

    PersonAllowance(String name, LimitConfig config, SharedBuckets shared, TimeMeter time) {
        long ownPerMinute = config.personPerMinute() / 4;
        this.ownMost = ownPerMinute == 0 ? 0 : config.personBurst() / 2;
        this.own =
                ownMost == 0
                        ? Optional.empty()
                        : Optional.of(
                                Allowance.bucket(Allowance.limit(ownMost, ownPerMinute), time));
        this.commonMost = config.personBurst() - ownMost;
        long commonPerMinute = config.personPerMinute() - (ownMost == 0 ? 0 : ownPerMinute);
        this.untilFull = Duration.ofMinutes(commonMost).dividedBy(commonPerMinute);
        BucketConfiguration rest = Allowance.limit(commonMost, commonPerMinute);
        this.common = new Allowance(name, rest, shared, time);
    }

    /**
     * Takes the allowance for messages, all or nothing. More than it ever holds cost what it holds,
     * so nobody waits longer than it takes to fill.
     *
     * @return zero: it is taken; else how long until it may be there
     */
    Duration take(int messages) {
        long fromOwn = own.map(bucket -> bucket.tryConsumeAsMuchAsPossible(messages)).orElse(0L);
        if (fromOwn == messages) {
            return Duration.ZERO;
        }
        long rest = Math.min(messages - fromOwn, commonMost);
        ConsumptionProbe probe = common.ask(bucket -> bucket.tryConsumeAndReturnRemaining(rest));
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        own.filter(_ -> fromOwn > 0).ifPresent(bucket -> bucket.addTokens(fromOwn));
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        // A clock that went back would fill it only once it has come round.
        return wait.compareTo(untilFull) < 0 ? wait : untilFull;
    }

    void giveBack(int messages) {
        own.ifPresentOrElse(
                bucket -> bucket.addTokens(messages),
                () ->
                        common.ask(bucket -> {
                            bucket.addTokens(messages);
                            return true;
                        }));
    }

    /** Whether at least half of it is there, in all processes. */
    boolean isAmple() {
        return own.map(bucket -> 2 * bucket.getAvailableTokens() >= ownMost).orElse(true)
                && 2 * common.ask(Bucket::getAvailableTokens) >= commonMost;
    }
}
