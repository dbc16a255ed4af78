package dev.parley.deploy.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a program that was run to its end.
 *
 * @param exitCode 0 when all went well
 * @param output all it wrote
 */
record Command(int exitCode, String output) {

    /** Runs a program to its end, in a folder, with English messages. */
    static Command run(Path folder, List<String> words) {
        return run(folder, words, "");
    }

    /** Runs a program to its end and gives it a text to read. */
    static Command run(Path folder, List<String> words, String input) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try (var toProcess = process.getOutputStream()) {
                toProcess.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Command(-1, "interrupted");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
