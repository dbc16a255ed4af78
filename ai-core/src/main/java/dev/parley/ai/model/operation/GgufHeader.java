package dev.parley.ai.model.operation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The start of a file in GGUF: a mark, a version, counts, and named values, one of which is the
 * architecture (github.com/ggml-org/ggml, docs/gguf.md).
 */
final class GgufHeader {

    private static final String MARK = "GGUF";
    private static final String ARCHITECTURE = "general.architecture";
    private static final int OLDEST_VERSION = 2;
    private static final int NEWEST_VERSION = 3;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final long MOST_VALUES = 100_000;
    private static final long MOST_ELEMENTS = 100_000_000;
    private static final int LONGEST_TEXT = 1 << 24;

    /** The size of a value by its type; 0 where it is not fixed. */
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    private final DataInputStream in;

    private GgufHeader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Makes sure that a file is what its name says and names an architecture. Whether that one can
     * be run is for the server to say.
     *
     * @throws ModelOperationException when it is not, or does not
     */
    static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Optional<String> architecture = new GgufHeader(in).architecture();
            if (architecture.isEmpty()) {
                throw ModelFiles.bad("'%s' does not name its architecture".formatted(name));
            }
        } catch (EOFException | MalformedException broken) {
            throw ModelFiles.bad("'%s' is no GGUF file, or it is cut off".formatted(name));
        }
    }

    /** What was read is not in the format. */
    private static final class MalformedException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private Optional<String> architecture() throws IOException {
        String mark = new String(in.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1);
        int version = number();
        if (!mark.equals(MARK) || version < OLDEST_VERSION || version > NEWEST_VERSION) {
            throw new MalformedException();
        }
        longNumber(); // of tensors
        long values = longNumber();
        if (values < 0 || values > MOST_VALUES) {
            throw new MalformedException();
        }
        for (long i = 0; i < values; i++) {
            String name = text();
            int type = number();
            if (name.equals(ARCHITECTURE) && type == STRING) {
                return Optional.of(text()).filter(text -> !text.isBlank());
            }
            skip(type);
        }
        return Optional.empty();
    }

    private void skip(int type) throws IOException {
        switch (type) {
            case STRING -> in.skipNBytes(length());
            case ARRAY -> skipArray();
            default -> in.skipNBytes(size(type));
        }
    }

    /**
     * Arrays of arrays, which the format allows, are in no model; here they are taken for damage.
     */
    private void skipArray() throws IOException {
        int type = number();
        long count = longNumber();
        if (count < 0 || count > MOST_ELEMENTS) {
            throw new MalformedException();
        }
        if (type != STRING) {
            in.skipNBytes(count * size(type));
            return;
        }
        for (long i = 0; i < count; i++) {
            in.skipNBytes(length());
        }
    }

    private static long size(int type) throws MalformedException {
        if (type < 0 || type >= SIZES.length || SIZES[type] == 0) {
            throw new MalformedException();
        }
        return SIZES[type];
    }

    private String text() throws IOException {
        byte[] bytes = in.readNBytes((int) length());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long length() throws IOException {
        long length = longNumber();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new MalformedException();
        }
        return length;
    }

    private int number() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    private long longNumber() throws IOException {
        return Long.reverseBytes(in.readLong());
    }
}
