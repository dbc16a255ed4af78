package dev.parley.ai.api;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files as models come in, with hardly any weights. */
final class FilesOfModels {

    private FilesOfModels() {}

    /** A GGUF file of an architecture, with values of several kinds before it. */
    static byte[] gguf(String architecture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("GGUF");
            out.writeInt(Integer.reverseBytes(3));
            out.writeLong(Long.reverseBytes(0));
            out.writeLong(Long.reverseBytes(4));
            text(out, "general.quantization_version");
            out.writeInt(Integer.reverseBytes(4));
            out.writeInt(Integer.reverseBytes(2));
            text(out, "tokenizer.ggml.tokens");
            out.writeInt(Integer.reverseBytes(9));
            out.writeInt(Integer.reverseBytes(8));
            out.writeLong(Long.reverseBytes(2));
            text(out, "a");
            text(out, "b");
            text(out, "tokenizer.ggml.scores");
            out.writeInt(Integer.reverseBytes(9));
            out.writeInt(Integer.reverseBytes(6));
            out.writeLong(Long.reverseBytes(2));
            out.writeLong(0);
            text(out, "general.architecture");
            out.writeInt(Integer.reverseBytes(8));
            text(out, architecture);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A safetensors file with one tensor of so many bytes. */
    static byte[] safetensors(int weights) {
        byte[] header =
                "{\"w\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
                        .formatted(weights, weights)
                        .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + header.length + weights)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeLong(Long.reverseBytes(text.length()));
        out.writeBytes(text);
    }
}
