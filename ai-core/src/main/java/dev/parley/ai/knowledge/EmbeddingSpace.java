package dev.parley.ai.knowledge;

/**
 * Where vectors can be compared: those that one model made in one way. Vectors of two spaces have
 * nothing to do with each other, also where they are of the same length.
 *
 * @param model the model's name
 * @param dimensions how many numbers a vector has
 * @param digest tells the model's files, and the way it is used, from all others; no spaces
 */
public record EmbeddingSpace(String model, int dimensions, String digest) {

    public EmbeddingSpace {
        if (model.isBlank() || dimensions < 1 || digest.isEmpty() || digest.contains(" ")) {
            throw new IllegalArgumentException(
                    "no embedding space: '%s' '%d' '%s'".formatted(model, dimensions, digest));
        }
    }

    /**
     * The space that was written as this text.
     *
     * @throws IllegalArgumentException when the text is none of a space
     */
    public static EmbeddingSpace parse(String text) {
        int digest = text.lastIndexOf(' ');
        int dimensions = text.lastIndexOf(' ', digest - 1);
        if (digest < 0 || dimensions < 0) {
            throw new IllegalArgumentException("no embedding space: " + text);
        }
        return new EmbeddingSpace(
                text.substring(0, dimensions),
                Integer.parseInt(text.substring(dimensions + 1, digest)),
                text.substring(digest + 1));
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return model + " " + dimensions + " " + digest;
    }
}
