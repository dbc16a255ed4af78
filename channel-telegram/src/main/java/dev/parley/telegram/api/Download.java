package dev.parley.telegram.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A file on its way; closing it ends the response and its time limit. */
final class Download extends FilterInputStream {

    private final ClassicHttpResponse response;
    private final Future<?> end;

    Download(InputStream content, ClassicHttpResponse response, Future<?> end) {
        super(content);
        this.response = response;
        this.end = end;
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        // What was not read is not waited for.
        response.close();
    }
}
