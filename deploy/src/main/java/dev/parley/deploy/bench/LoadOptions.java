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
 * @param folder where the temporary data folder is made: on the disk that is to be measured
 */
public record LoadOptions(
        Set<Measurement> measurements, int seconds, int rate, int chats, Path folder) {

    public LoadOptions {
        measurements = Set.copyOf(measurements);
        if (measurements.isEmpty() || seconds < 1 || rate < 1 || chats < 1) {
            throw new IllegalArgumentException(
                    "nothing to measure: expected a measurement, and seconds, rate and chats of 1 or more");
        }
    }

    boolean has(Measurement measurement) {
        return measurements.contains(measurement);
    }
}
