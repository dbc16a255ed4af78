package dev.parley.ai.knowledge.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a stream, one in memory at a time, none longer than a mebibyte. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final long largest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
    private int position;
    private int limit;
    private long total;
    private long number;
    private boolean tooLong;

    Lines(InputStream in, long largest) {
        this.in = in;
        this.largest = largest;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException, UnreadableDocumentException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }

    private void keep(int length) {
        tooLong |= line.size() + length > LONGEST;
        if (!tooLong) {
            line.write(buffer, position, length);
        }
    }

    private boolean fill() throws IOException, UnreadableDocumentException {
        limit = in.read(buffer);
        position = 0;
        total += Math.max(0, limit);
        if (total > largest) {
            throw new UnreadableDocumentException(
                    "unpacks to more than the %,d bytes that are read".formatted(largest));
        }
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
