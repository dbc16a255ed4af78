package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one endpoint writes an answer. */
interface AnswerFormat {

    /** Whether a request that does not say so gets its answer in pieces. */
    boolean streamsByDefault();

    String streamContentType();

    /** The answer in one piece. */
    ObjectNode whole(String model, String text);

    /** One piece of a stream, with everything around it. */
    String piece(String model, String token);

    /** The end of a stream whose answer had this many pieces. */
    String end(String model, int pieces);

    /** An error, as the endpoint's clients expect it. */
    ObjectNode error(String message);
}
