package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * PDF, DOCX, ODT and RTF, read by Tika in a process of its own: what a broken or hostile file does
 * there (endless loops, all memory) ends with that process.
 */
final class OfficeReader implements DocumentReader {

    private final OfficeConfig config;

    OfficeReader(OfficeConfig config) {
        this.config = config;
    }

    @Override
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        Path folder = Files.createTempDirectory("parley-document");
        Path page = folder.resolve("page.html");
        try {
            run(file.path(), page);
            Outline outline = new Outline(file.title(), reading);
            HtmlReader.add(Jsoup.parse(TextFile.read(page)), outline);
            return outline.finish();
        } finally {
            delete(folder);
        }
    }

    private void run(Path document, Path page) throws IOException, UnreadableDocumentException {
        Process process = start(document, page);
        try {
            if (!process.waitFor(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableDocumentException(
                        "was given up after " + config.patience().toSeconds() + " seconds");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException("was not read: the import was interrupted");
        } finally {
            process.destroyForcibly();
        }
        DocumentText.Ending ending = DocumentText.Ending.of(process.exitValue());
        if (ending != DocumentText.Ending.READ) {
            throw new UnreadableDocumentException(ending.reason());
        }
    }

    private Process start(Path document, Path page) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + config.memoryMegabytes() + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-Djava.io.tmpdir=" + page.getParent(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                DocumentText.class.getName(),
                                document.toAbsolutePath().toString(),
                                page.toString()));
        // Nothing of ours is handed down: not the secrets among the variables, not the streams.
        builder.environment().clear();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The page and whatever a reader that was stopped left beside it. */
    private static void delete(Path folder) throws IOException {
        List<Path> innermostFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : innermostFirst) {
            Files.deleteIfExists(file);
        }
    }
}
