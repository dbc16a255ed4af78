package dev.parley.deploy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A process that a pid file names, which may long be another's: numbers of processes come back, in
 * containers soon.
 */
final class ServerProcess {

    /** What the process is. */
    enum Kind {
        /** There is no such process. */
        GONE,
        /** It is the server meant. */
        OURS,
        /** It is something else. */
        OTHER,
        /** It belongs to somebody else and cannot be seen. */
        HIDDEN
    }

    private ServerProcess() {}

    /**
     * What the process is.
     *
     * @param program how the file name of the server's program begins
     * @param argument one of its arguments, which tells it from its like; empty: any will do
     */
    static Kind kindOf(long pid, String program, Optional<String> argument) {
        Optional<ProcessHandle> process =
                ProcessHandle.of(pid).filter(found -> found.isAlive() && !isDead(pid));
        if (process.isEmpty()) {
            return Kind.GONE;
        }
        ProcessHandle.Info info = process.get().info();
        if (info.command().isEmpty()) {
            return Kind.HIDDEN;
        }
        boolean sameProgram = fileName(info.command().get()).startsWith(program);
        return sameProgram && argument.map(word -> has(info, word)).orElse(true)
                ? Kind.OURS
                : Kind.OTHER;
    }

    /**
     * Whether Linux keeps only the entry of a process that has ended, until its parent asks for it:
     * in a container whose first process never asks, for ever.
     */
    private static boolean isDead(long pid) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return state.substring(state.lastIndexOf(')') + 1).stripLeading().startsWith("Z");
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean has(ProcessHandle.Info info, String word) {
        return info.arguments()
                .map(Arrays::asList)
                .filter(words -> words.contains(word))
                .isPresent();
    }

    private static String fileName(String command) {
        return String.valueOf(Path.of(command).getFileName());
    }
}
