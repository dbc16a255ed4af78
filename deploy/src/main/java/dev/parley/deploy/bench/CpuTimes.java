package dev.parley.deploy.bench;

import java.time.Duration;

/**
 * Processor time that was used.
 *
 * @param program by the measured JVM, without its compilers
 * @param compilers by its just-in-time compilers, which have less and less to do
 * @param postgres by its PostgreSQL
 * @param redis by its Redis
 * @param bench by this program with the test servers in it
 * @param machine by everything on the machine
 * @param passed time that passed
 */
record CpuTimes(
        Duration program,
        Duration compilers,
        Duration postgres,
        Duration redis,
        Duration bench,
        Duration machine,
        Duration passed) {

    CpuTimes minus(CpuTimes earlier) {
        return new CpuTimes(
                program.minus(earlier.program),
                compilers.minus(earlier.compilers),
                postgres.minus(earlier.postgres),
                redis.minus(earlier.redis),
                bench.minus(earlier.bench),
                machine.minus(earlier.machine),
                passed.minus(earlier.passed));
    }

    /** What Parley itself used: the program and the servers it brings along, without compilers. */
    Duration own() {
        return program.plus(postgres).plus(redis);
    }

    /** The share of all processors that programs used which have no part in this. */
    double shareOfOthers() {
        Duration others = machine.minus(own()).minus(compilers).minus(bench);
        return shareOf(others);
    }

    /** The share of all processors that this program used to measure. */
    double shareOfBench() {
        return shareOf(bench);
    }

    private double shareOf(Duration part) {
        double all = (double) passed.toNanos() * Runtime.getRuntime().availableProcessors();
        return all == 0 ? 0 : Math.max(0, part.toNanos() / all);
    }
}
