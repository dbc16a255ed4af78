package dev.parley.ai.cache;

import dev.parley.ai.knowledge.Vector;
import org.apache.lucene.util.VectorUtil;

/**
 * A vector in a byte for each number: a quarter of the memory, compared several times as fast, and
 * off by less than a hundredth.
 */
final class Direction {

    private static final int LARGEST = 127;
    private static final byte[] NOWHERE = {};

    private final byte[] components;

    /** What one step of these bytes is of the vector's numbers. */
    private final double step;

    private Direction(byte[] components, double step) {
        this.components = components;
        this.step = step;
    }

    static Direction of(Vector vector) {
        float[] numbers = vector.components();
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        double step = largest == 0 ? 1 : largest / LARGEST;
        byte[] components = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            components[i] = (byte) Math.round(numbers[i] / step);
        }
        return new Direction(components, step);
    }

    /** That of a question whose meaning nobody could tell: near nothing. */
    static Direction unknown() {
        return new Direction(NOWHERE, 1);
    }

    /** As {@link Vector#nearness}; 0 for what cannot be compared. */
    double nearness(Direction other) {
        return components.length == 0 || components.length != other.components.length
                ? 0
                : VectorUtil.dotProduct(components, other.components) * step * other.step;
    }
}
