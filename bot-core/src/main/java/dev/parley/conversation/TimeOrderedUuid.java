package dev.parley.conversation;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * UUID version 7 (RFC 9562, section 5.7): new rows land at the end of an index instead of all over
 * it.
 */
final class TimeOrderedUuid {

    private TimeOrderedUuid() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // The time is for locality only, nothing reads it back: the system's clock is right here.
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
