package dev.parley.deploy.bench.cluster;

import dev.parley.testservers.Journal;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Duration;

/**
 * The end of a run: everything is answered, and nothing comes any more.
 *
 * @param ledger knows what is still to be done
 * @param sent what arrives at Telegram
 * @param quiet how long nothing may come: an answer that is one too many would come now
 */
public record Settling(JdbcLedger ledger, Journal<SentMessage> sent, Duration quiet) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Waits for it. */
    public void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (ledger.read().open() > 0 && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
        int before;
        do {
            before = sent.size();
            Thread.sleep(quiet);
        } while (sent.size() > before && System.nanoTime() < end);
    }
}
