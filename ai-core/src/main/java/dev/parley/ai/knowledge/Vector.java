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

    /** How many numbers it has. */
    public int dimensions() {
        return components.length;
    }

    /** Its numbers, in a copy. */
    public float[] components() {
        return components.clone();
    }

    /** How near two vectors are: 1 for the same direction, 0 for nothing in common, down to -1. */
    public double nearness(Vector other) {
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
