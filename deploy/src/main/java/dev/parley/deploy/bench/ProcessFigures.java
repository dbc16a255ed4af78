package dev.parley.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What Linux tells of processes in {@code /proc} (proc_pid_stat(5), proc_pid_status(5)). */
final class ProcessFigures {

    private static final Path PROC = Path.of("/proc");

    /** What Linux counts processor time in for programs, on every platform that Java runs on. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Fields after the name in parentheses, which may hold anything. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    /** Of the first line of {@code /proc/stat}: user nice system idle iowait irq softirq steal. */
    private static final int TIMES = 8;

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final Pattern STATUS_LINE = Pattern.compile("(?m)^(\\w+):\\s+([0-9]+)");

    private ProcessFigures() {}

    /** Whether this system tells them; macOS does not. */
    static boolean available() {
        return Files.isReadable(PROC.resolve("self/stat"))
                && Files.isReadable(PROC.resolve("stat"));
    }

    /** Processor time of a process, with that of its children that have ended. */
    static Duration cpu(long pid) {
        return read(pid + "/stat").map(ProcessFigures::cpuIn).orElse(Duration.ZERO);
    }

    /** The same of those threads of a process whose name begins so. */
    static Duration cpuOfThreads(long pid, List<String> names) {
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.map(thread -> PROC.relativize(thread) + "/stat")
                    .flatMap(file -> read(file).stream())
                    .filter(stat -> names.stream().anyMatch(nameIn(stat)::startsWith))
                    .map(ProcessFigures::cpuOfOneIn)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException _) {
            // The process has ended.
            return Duration.ZERO;
        }
    }

    static String nameIn(String stat) {
        return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    }

    /** The same of a process and all that it has started. */
    static Duration cpuOfTree(long pid) {
        LongStream running =
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid);
        return LongStream.concat(running, LongStream.of(pid))
                .mapToObj(ProcessFigures::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Duration cpuIn(String stat) {
        return sum(stat, USER, SYSTEM, USER_OF_CHILDREN, SYSTEM_OF_CHILDREN);
    }

    private static Duration cpuOfOneIn(String stat) {
        return sum(stat, USER, SYSTEM);
    }

    private static Duration sum(String stat, int... fields) {
        String[] all = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(
                IntStream.of(fields).mapToLong(field -> Long.parseLong(all[field])).sum());
    }

    /** Processor time that the machine was busy, all processors together. */
    static Duration cpuOfMachine() {
        return read("stat").map(ProcessFigures::busyIn).orElse(Duration.ZERO);
    }

    static Duration busyIn(String stat) {
        List<String> fields = Arrays.asList(stat.lines().findFirst().orElse("").split(" +", -1));
        List<Long> times = fields.stream().skip(1).limit(TIMES).map(Long::parseLong).toList();
        long all = times.stream().mapToLong(Long::longValue).sum();
        return TICK.multipliedBy(all - times.get(IDLE) - times.get(WAITING_FOR_DISK));
    }

    /** What a process holds now; empty when there is none or nothing is told. */
    static Optional<Memory> memory(long pid) {
        return read(pid + "/status").map(ProcessFigures::memoryIn);
    }

    static Memory memoryIn(String status) {
        return new Memory(
                Math.multiplyExact(number(status, "VmRSS"), 1024),
                Math.multiplyExact(number(status, "VmHWM"), 1024),
                (int) number(status, "Threads"));
    }

    private static long number(String status, String name) {
        Matcher line = STATUS_LINE.matcher(status);
        return line.results()
                .filter(found -> found.group(1).equals(name))
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(PROC.resolve(file)));
        } catch (IOException _) {
            // The process has ended meanwhile.
            return Optional.empty();
        }
    }
}
