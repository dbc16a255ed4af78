package dev.parley.deploy.bench.subject;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts the program the way this one was started: by the same Java, options and classes. */
final class JavaCommand {

    /** What observes a JVM or writes a file that two of them must not write. */
    private static final List<String> NOT_TAKEN_OVER =
            List.of(
                    "-agentlib:",
                    "-agentpath:",
                    "-javaagent:",
                    "-XX:AOTMode=",
                    "-XX:AOTCacheOutput=",
                    "-XX:AOTConfiguration=",
                    "-XX:StartFlightRecording",
                    "-XX:FlightRecorderOptions");

    private JavaCommand() {}

    static List<String> of(Subject subject) {
        List<String> words = new ArrayList<>();
        words.add(java());
        words.addAll(takenOver(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        words.addAll(subject.jvmOptions());
        words.add("-cp");
        words.add(
                subject.jar()
                        .map(jar -> jar.toAbsolutePath().toString())
                        .orElseGet(() -> absolute(System.getProperty("java.class.path", ""))));
        words.add(subject.main().getName());
        return words;
    }

    static List<String> takenOver(List<String> options) {
        return options.stream()
                .filter(option -> NOT_TAKEN_OVER.stream().noneMatch(option::startsWith))
                .toList();
    }

    /** The program runs in a folder of its own, where relative paths mean nothing. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    }
}
