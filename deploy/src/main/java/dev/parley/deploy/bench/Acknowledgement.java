package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.Update;
import java.time.Duration;

/**
 * How an update was taken.
 *
 * @param update which
 * @param taken whether it was, in the end
 * @param latency from the moment it was due until the answer was read
 * @param lag how much of that passed because this program could not write it sooner
 */
record Acknowledgement(Update update, boolean taken, Duration latency, Duration lag) {}
