package dev.parley.whatsapp.receiving;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a request as they came, which a signature is over; never more than is allowed. */
final class RawBody {

    /** The most bytes that are taken, 3 MiB, which is the most that Meta sends. */
    private static final int LIMIT = 3 * 1024 * 1024;

    private RawBody() {}

    /** The body; empty when it is too long. */
    static Optional<byte[]> read(HttpRequest<?> request) throws IOException {
        ByteBody body = ((ServerHttpRequest<?>) request).byteBody();
        if (body.expectedLength().orElse(0) > LIMIT) {
            return Optional.empty();
        }
        try (InputStream in = body.toInputStream()) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            return bytes.length > LIMIT ? Optional.empty() : Optional.of(bytes);
        }
    }
}
