package dev.parley.testservers.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How the server delivers to webhooks; can be changed while it runs. Thread-safe. */
public final class WebhookBehaviour {
    private volatile Duration firstPause = Duration.ofMillis(50);
    private volatile Duration longestPause = Duration.ofSeconds(1);
    private volatile Optional<URI> gateway = Optional.empty();
    private volatile int deliverTwiceEvery = Integer.MAX_VALUE;
    private final AtomicLong deliveries = new AtomicLong();

    /** How long to wait before a failed delivery is repeated: the first time, and at most. */
    public void retryAfter(Duration first, Duration longest) {
        firstPause = first;
        longestPause = longest;
    }

    /**
     * Delivers HTTPS webhooks to this address instead, the way a proxy of the public name would.
     */
    public void gateway(URI loopbackAddress) {
        gateway = Optional.of(loopbackAddress);
    }

    /** Every {@code nth} update is delivered once more, as when the bot's first 200 got lost. */
    public void deliverTwiceEvery(int nth) {
        deliverTwiceEvery = nth;
    }

    /** The pause before the next attempt, doubling up to the longest. */
    Duration pause(int failures) {
        long factor = 1L << Math.min(failures - 1, 20);
        Duration pause = firstPause.multipliedBy(factor);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    URI target(String url) {
        URI webhook = URI.create(url);
        return gateway.filter(_ -> url.startsWith("https:"))
                .map(address -> address.resolve(webhook.getRawPath()))
                .orElse(webhook);
    }

    boolean deliverOnceMore() {
        return deliveries.incrementAndGet() % deliverTwiceEvery == 0;
    }
}
