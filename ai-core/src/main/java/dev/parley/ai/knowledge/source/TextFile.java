package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file as a whole, in UTF-8 or else in Windows' Western encoding. */
final class TextFile {

    private static final long LARGEST = 20L * 1024 * 1024;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextFile() {}

    static String read(Path path) throws IOException, UnreadableDocumentException {
        long size = Files.size(path);
        if (size > LARGEST) {
            throw new UnreadableDocumentException(
                    "has %,d bytes, more than the %,d that are read at once"
                            .formatted(size, LARGEST));
        }
        return clean(decode(Files.readAllBytes(path)));
    }

    /** Without what no database or index takes: NUL, the byte-order mark, carriage returns. */
    static String clean(String text) {
        return text.replace("\0", "")
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }
}
