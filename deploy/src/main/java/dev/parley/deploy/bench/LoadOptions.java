package dev.parley.deploy.bench;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is measured, and how much of it.
 *
 * @param measurements at least one
 * @param seconds how long each flow of updates lasts, at least 1
 * @param rate updates a second where acknowledgements are measured, at least 1
 * @param chats how many people write, at least 1
 * @param history how many messages the long history has, at least 1,000
 * @param folder where the temporary data folder is made: on the disk that is to be measured
 */
public record LoadOptions(
        Set<Measurement> measurements, int seconds, int rate, int chats, int history, Path folder) {

    public LoadOptions {
        measurements = Set.copyOf(measurements);
        if (measurements.isEmpty() || seconds < 1 || rate < 1 || chats < 1 || history < 1_000) {
            throw new IllegalArgumentException(
                    "nothing to measure: expected a measurement, seconds, rate and chats of 1 or more,"
                            + " and a history of 1,000 or more");
        }
    }

    boolean has(Measurement measurement) {
        return measurements.contains(measurement);
    }
}
