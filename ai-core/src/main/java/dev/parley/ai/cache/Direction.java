package dev.parley.ai.cache;

import dev.parley.ai.knowledge.Vector;
import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;

/**
 * A vector in a byte for each number: a quarter of the memory, compared several times as fast, and
 * off by less than a hundredth. Most comparisons end after its head: when even the best possible
 * tail would not bring two of them near enough.
 */
final class Direction {

    private static final int LARGEST = 127;
    private static final int HEAD = 96;

    private final byte[] head;
    private final byte[] tail;

    /** What one step of these bytes is of the vector's numbers. */
    private final double step;

    /** The length of the tail, in the vector's numbers. */
    private final double tailLength;

    private Direction(byte[] components, double step) {
        this.head = Arrays.copyOf(components, Math.min(HEAD, components.length));
        this.tail = Arrays.copyOfRange(components, head.length, components.length);
        this.step = step;
        this.tailLength = Math.sqrt(VectorUtil.dotProduct(tail, tail)) * step;
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
        return new Direction(new byte[0], 1);
    }

    /** As {@link Vector#nearness}, or anything below {@code least}, where it is below. */
    double nearness(Direction other, double least) {
        if (head.length != other.head.length || tail.length != other.tail.length) {
            return -1;
        }
        double scale = step * other.step;
        double nearness = VectorUtil.dotProduct(head, other.head) * scale;
        return nearness + tailLength * other.tailLength < least
                ? -1
                : nearness + VectorUtil.dotProduct(tail, other.tail) * scale;
    }
}
