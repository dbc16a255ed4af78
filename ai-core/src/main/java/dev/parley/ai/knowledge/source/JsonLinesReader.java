package dev.parley.ai.knowledge.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** JSON Lines, packed with gzip or not: one article a line. */
final class JsonLinesReader implements DocumentReader {

    /** Unpacked; far above any code of law, far below what fills a disk. */
    private static final long LARGEST = 4L * 1024 * 1024 * 1024;

    private final ArticleLine articles = new ArticleLine();

    @Override
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        Set<String> keys = new HashSet<>();
        try (InputStream in = open(file, reading);
                Lines lines = new Lines(in, LARGEST)) {
            while (lines.next()) {
                String place = "line " + lines.number();
                switch (lines.isTooLong()
                        ? new ArticleLine.Malformed("longer than a line may be")
                        : articles.parse(lines.text())) {
                    case ArticleLine.Blank _ -> {}
                    case ArticleLine.Malformed malformed ->
                            reading.problem(place, malformed.reason());
                    case ArticleLine.Article article -> {
                        if (keys.add(article.draft().key())) {
                            reading.passage(article.draft());
                        } else {
                            reading.problem(place, "repeats the id of an earlier line");
                        }
                    }
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new UnreadableDocumentException("is not a whole gzip file", broken);
        }
        if (keys.isEmpty()) {
            throw new UnreadableDocumentException("holds no article");
        }
        return file.title();
    }

    private static InputStream open(SourceFile file, Reading reading) throws IOException {
        InputStream raw =
                new BufferedInputStream(
                        new ObservedStream(Files.newInputStream(file.path()), reading), 1 << 16);
        boolean packed = file.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        return packed ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
