package dev.parley.deploy.bench.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How much is written, and by which seed everything that is left to chance is drawn.
 *
 * @param seed the same one brings the same messages and the same mischief in the same order
 * @param messages how many are written, at least 1
 * @param chats by how many people, at least 1
 * @param rate messages a second, at least 1
 * @param folder where the temporary folder is made
 * @param keep whether it is left there when everything went well, too
 * @param older the jar of an older build that one worker is started from; empty: none
 */
public record TortureOptions(
        long seed,
        int messages,
        int chats,
        int rate,
        Path folder,
        boolean keep,
        Optional<Path> older) {

    public TortureOptions {
        if (messages < 1 || chats < 1 || rate < 1) {
            throw new IllegalArgumentException(
                    "nothing to write: expected messages, chats and a rate of 1 or more");
        }
    }

    /** In how long everything is written; failures can make it longer. */
    Duration writing() {
        return Duration.ofSeconds(1).multipliedBy(messages).dividedBy(rate);
    }
}
