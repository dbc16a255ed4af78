package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.inbound.Inbound;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people who will wait long how long. A message is answered when those before it are, in the
 * queue and in hand, at the rate at which turns were finished lately.
 */
@Singleton
final class WaitNotices {

    private static final Logger LOG = LoggerFactory.getLogger(WaitNotices.class);

    private final JdbcLongWaits waits;
    private final JdbcTurns turns;
    private final WaitWords words;
    private final LongWaitConfig config;
    private final Wakeups wakeups;
    private final TurnMetrics metrics;
    private final InstantSource clock;

    WaitNotices(
            JdbcLongWaits waits,
            JdbcTurns turns,
            WaitWords words,
            LongWaitConfig config,
            Wakeups wakeups,
            TurnMetrics metrics,
            InstantSource clock) {
        this.waits = waits;
        this.turns = turns;
        this.words = words;
        this.config = config;
        this.wakeups = wakeups;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Tells those who will wait long and do not know it yet.
     *
     * @param running turns that this process has in hand
     * @param perSecond turns that it finished a second lately; others finish theirs as fast
     */
    void tell(int running, double perSecond) {
        Instant now = clock.instant();
        JdbcLongWaits.Depth depth = waits.depth(now);
        if (depth.waiting() <= config.depth()) {
            return;
        }
        double allPerSecond = perSecond * Math.max(1, (double) depth.inHand() / running);
        double longFrom = allPerSecond * config.atLeast().toMillis() / 1000 - depth.inHand();
        long first = Math.max(config.depth(), (long) longFrom);
        Map<ConversationId, Long> places = waits.untold(first, now);
        List<WaitNotice> notices =
                turns(places.keySet().stream().map(id -> new Lease(id, 0, 0, now)).toList())
                        .stream()
                        .flatMap(turn -> {
                            long before =
                                    places.getOrDefault(turn.lease().conversation(), 0L)
                                            + depth.inHand();
                            long millis = (long) (before * 1000 / allPerSecond);
                            return notice(turn, Duration.ofMillis(millis)).stream();
                        })
                        .toList();
        tell(notices, now);
    }

    private void tell(List<WaitNotice> notices, Instant now) {
        if (!notices.isEmpty()) {
            metrics.countNotices("wait", waits.tell(notices, now));
            notices.stream()
                    .map(WaitNotice::queue)
                    .distinct()
                    .forEach(queue -> wakeups.ready(queue, now));
        }
    }

    private Optional<WaitNotice> notice(Turn turn, Duration wait) {
        Optional<Inbound> message = turn.input().message();
        return message.map(asked ->
                new WaitNotice(
                        turn,
                        QueueName.sending(turn.address().channel()),
                        words.expected(turn, asked, wait)));
    }

    /** The turns that will be made, as far as what they are about can be read. */
    private List<Turn> turns(List<Lease> waiting) {
        try {
            return waiting.isEmpty() ? List.of() : turns.next(waiting);
        } catch (IllegalArgumentException unreadable) {
            if (waiting.size() == 1) {
                LOG.debug("nobody is told to wait for what cannot be read", unreadable);
                return List.of();
            }
            return waiting.stream().flatMap(one -> turns(List.of(one)).stream()).toList();
        }
    }
}
