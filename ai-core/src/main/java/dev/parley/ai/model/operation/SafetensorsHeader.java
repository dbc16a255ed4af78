package dev.parley.ai.model.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The start of a file in safetensors: eight bytes with the length of a JSON object, the object, and
 * the weights it describes (github.com/huggingface/safetensors, "Format").
 */
final class SafetensorsHeader {

    /** The format's own limit. */
    private static final long LONGEST = 100_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SafetensorsHeader() {}

    /**
     * Makes sure that a file is what its name says, and whole.
     *
     * @throws ModelOperationException when it is not
     */
    static void check(Path file) throws IOException {
        long size = Files.size(file);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(Long.BYTES);
            long length =
                    start.length < Long.BYTES
                            ? -1
                            : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
            if (length < 2 || length > Math.min(LONGEST, size - Long.BYTES)) {
                throw ModelFiles.bad("'%s' is no safetensors file".formatted(file.getFileName()));
            }
            long end = Long.BYTES + length + weights(file, in.readNBytes((int) length));
            if (end != size) {
                throw ModelFiles.bad(
                        "'%s' has %d bytes, and describes %d: it is cut off or damaged"
                                .formatted(file.getFileName(), size, end));
            }
        }
    }

    /** How many bytes of weights the header describes. */
    private static long weights(Path file, byte[] header) throws IOException {
        try {
            long end = 0;
            for (JsonNode tensor : JSON.readTree(header)) {
                end = Math.max(end, tensor.path("data_offsets").path(1).asLong());
            }
            return end;
        } catch (JsonProcessingException notJson) {
            throw ModelFiles.bad("'%s' is no safetensors file".formatted(file.getFileName()));
        }
    }
}
