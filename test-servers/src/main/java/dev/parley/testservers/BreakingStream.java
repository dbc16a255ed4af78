package dev.parley.testservers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on a number of bytes and fails on the next one, after what was written has been sent. */
final class BreakingStream extends FilterOutputStream {
    private int left;

    BreakingStream(OutputStream out, int limit) {
        super(out);
        this.left = limit;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int passed = Math.min(left, length);
        out.write(bytes, offset, passed);
        left -= passed;
        if (passed < length) {
            out.flush();
            throw new IOException("reply broken off as planned");
        }
    }
}
