package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as bytes: 32-bit floats, little-endian. */
final class Vectors {

    private Vectors() {}

    static byte[] toBytes(Vector vector) {
        float[] components = vector.components();
        ByteBuffer bytes =
                ByteBuffer.allocate(components.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(components);
        return bytes.array();
    }

    static Vector fromBytes(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return Vector.of(vector);
    }
}
