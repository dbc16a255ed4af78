package dev.parley.ai.knowledge;

import java.util.Arrays;

/** The meaning of a text as a direction: numbers whose squares add up to 1. Never changes. */
public final class Vector {

    private final float[] components;

    private Vector(float[] components) {
        this.components = components;
    }

    /** A vector of these numbers. */
    public static Vector of(float... components) {
        return new Vector(components.clone());
    }

    /**
     * The direction of these numbers, whatever their length.
     *
     * @throws IllegalArgumentException when they have none: all are 0, or one is no number
     */
    public static Vector towards(float... components) {
        double squares = 0;
        for (float component : components) {
            squares += (double) component * component;
        }
        double length = Math.sqrt(squares);
        if (length == 0 || !Double.isFinite(length)) {
            throw new IllegalArgumentException("these numbers have no direction");
        }
        float[] unit = new float[components.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (components[i] / length);
        }
        return new Vector(unit);
    }

    /** How many numbers it has. */
    public int dimensions() {
        return components.length;
    }

    /** Its numbers, in a copy. */
    public float[] components() {
        return components.clone();
    }

    /**
     * How near two vectors are: 1 for the same direction, 0 for nothing in common, down to -1.
     *
     * @param other of the same space
     */
    public double nearness(Vector other) {
        if (components.length != other.components.length) {
            throw new IllegalArgumentException(
                    "vectors of %d and %d numbers have no nearness"
                            .formatted(components.length, other.components.length));
        }
        double product = 0;
        for (int i = 0; i < components.length; i++) {
            product += components[i] * other.components[i];
        }
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(components, vector.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
