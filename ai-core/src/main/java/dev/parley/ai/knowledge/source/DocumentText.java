package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/**
 * The process in which Tika reads one document and writes it as a web page. Its exit code tells how
 * it went.
 */
final class DocumentText {

    private static final int LONGEST_TEXT = 5_000_000;

    /** How the process ends. */
    enum Ending {
        READ(0, "was read"),
        BROKEN(2, "is broken and cannot be read"),
        ENCRYPTED(4, "is protected by a password"),
        TOO_LONG(5, "holds more text than is read from one file (5,000,000 characters)"),
        OUT_OF_MEMORY(3, "needs more memory than its reader is allowed"),
        STOPPED(-1, "stopped its reader");

        private final int code;
        private final String reason;

        Ending(int code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        /** What an exit code means; the JVM itself leaves with 3 when its memory is used up. */
        static Ending of(int code) {
            return Arrays.stream(values())
                    .filter(ending -> ending.code == code)
                    .findFirst()
                    .orElse(STOPPED);
        }

        String reason() {
            return reason;
        }
    }

    private DocumentText() {}

    /** Reads the document named first and writes the page named second. */
    public static void main(String[] files) {
        System.exit(read(Path.of(files[0]), Path.of(files[1])).code);
    }

    private static Ending read(Path document, Path page) {
        try (InputStream in = Files.newInputStream(document);
                OutputStream out = Files.newOutputStream(page);
                InputStream settings = DocumentText.class.getResourceAsStream("tika.xml")) {
            AutoDetectParser parser = new AutoDetectParser(new TikaConfig(settings));
            parser.parse(
                    in,
                    new WriteOutContentHandler(
                            new ToXMLContentHandler(out, StandardCharsets.UTF_8.name()),
                            LONGEST_TEXT),
                    new Metadata(),
                    new ParseContext());
            return Ending.READ;
        } catch (EncryptedDocumentException _) {
            return Ending.ENCRYPTED;
        } catch (OutOfMemoryError _) {
            return Ending.OUT_OF_MEMORY;
        } catch (SAXException | TikaException failure) {
            return WriteLimitReachedException.isWriteLimitReached(failure)
                    ? Ending.TOO_LONG
                    : Ending.BROKEN;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return Ending.BROKEN;
        }
    }
}
