package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.knowledge.Vector;

/**
 * Turns texts into vectors of length 1 whose products tell how near the texts are in meaning. Safe
 * for use by many threads.
 */
public interface Embeddings {

    /** How many numbers a vector has. */
    int dimensions();

    /** The text's vector. What is longer than the model reads is left out. */
    Vector embed(String text);
}
