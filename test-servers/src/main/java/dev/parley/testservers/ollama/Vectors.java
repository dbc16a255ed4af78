package dev.parley.testservers.ollama;

import java.util.Locale;

/** Vectors of length 1 in which texts that share words are near each other; always the same. */
final class Vectors {
    private static final int HASH_MULTIPLIER = 0x9E3779B1;

    private Vectors() {}

    static double[] embed(String text, int dimensions) {
        double[] vector = new double[dimensions];
        // Keeps the vector of a text without words from being zero.
        vector[0] = 1e-3;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            int hash = word.hashCode() * HASH_MULTIPLIER;
            int sign = (hash & 1) == 0 ? 1 : -1;
            vector[Math.floorMod(hash >>> 1, dimensions)] += word.isEmpty() ? 0 : sign;
        }
        return normalised(vector);
    }

    private static double[] normalised(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
