package dev.parley.ai.knowledge.source;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads files of every format Parley knows. Safe for use by many threads. */
@Singleton
public final class Documents {

    /** The endings of the formats, for messages. */
    public static final String FORMATS = "md, txt, html, pdf, docx, odt, rtf, jsonl, jsonl.gz";

    /** What the formats are called where there is no file name; anything else says too little. */
    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("text/markdown", "md"),
                    Map.entry("text/plain", "txt"),
                    Map.entry("text/html", "html"),
                    Map.entry("application/xhtml+xml", "html"),
                    Map.entry("application/pdf", "pdf"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "docx"),
                    Map.entry("application/vnd.oasis.opendocument.text", "odt"),
                    Map.entry("application/rtf", "rtf"),
                    Map.entry("text/rtf", "rtf"),
                    Map.entry("application/jsonl", "jsonl"),
                    Map.entry("application/x-ndjson", "jsonl"));

    private final Map<String, DocumentReader> readers;

    public Documents(OfficeConfig config) {
        DocumentReader markdown = new MarkdownReader();
        DocumentReader html = new HtmlReader();
        DocumentReader office = new OfficeReader(config);
        DocumentReader text = new PlainTextReader();
        DocumentReader jsonLines = new JsonLinesReader();
        this.readers =
                Map.ofEntries(
                        Map.entry("md", markdown),
                        Map.entry("markdown", markdown),
                        Map.entry("txt", text),
                        Map.entry("html", html),
                        Map.entry("htm", html),
                        Map.entry("pdf", office),
                        Map.entry("docx", office),
                        Map.entry("odt", office),
                        Map.entry("rtf", office),
                        Map.entry("jsonl", jsonLines),
                        Map.entry("ndjson", jsonLines),
                        Map.entry("jsonl.gz", jsonLines),
                        Map.entry("ndjson.gz", jsonLines));
    }

    /** Whether a file of this name is of a known format. */
    public boolean knows(String name) {
        return reader(name).isPresent();
    }

    /** The ending that stands for a media type, with or without parameters; empty for others. */
    public static Optional<String> ending(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ENDINGS.get(type));
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @return the document's title
     * @throws UnreadableDocumentException when the file as a whole cannot be read; passages read
     *     before belong to nothing then
     */
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        DocumentReader reader =
                reader(file.name())
                        .orElseThrow(() ->
                                new UnreadableDocumentException(
                                        "not a format that can be read (" + FORMATS + ")"));
        return reader.read(file, reading);
    }

    private Optional<DocumentReader> reader(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (int dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.', dot + 1)) {
            DocumentReader reader = readers.get(last.substring(dot + 1));
            if (reader != null) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }
}
