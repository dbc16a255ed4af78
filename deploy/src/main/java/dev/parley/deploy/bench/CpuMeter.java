package dev.parley.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the parts of a running Parley have used so far.
 *
 * @param program the process of its JVM
 * @param postgres that of its PostgreSQL
 * @param redis that of its Redis
 */
record CpuMeter(long program, long postgres, long redis) {

    /** How the names of their threads begin. */
    private static final List<String> COMPILERS = List.of("C1 Compiler", "C2 Compiler");

    /** Empty where the system does not tell it. */
    Optional<CpuTimes> read() {
        if (!ProcessFigures.available()) {
            return Optional.empty();
        }
        Duration compilers = ProcessFigures.cpuOfThreads(program, COMPILERS);
        return Optional.of(
                new CpuTimes(
                        ProcessFigures.cpu(program).minus(compilers),
                        compilers,
                        ProcessFigures.cpuOfTree(postgres),
                        ProcessFigures.cpu(redis),
                        ProcessFigures.cpu(ProcessHandle.current().pid()),
                        ProcessFigures.cpuOfMachine(),
                        Duration.ofNanos(System.nanoTime())));
    }
}
