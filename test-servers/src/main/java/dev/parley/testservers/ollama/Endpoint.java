package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Reply;

/** Answers the requests for one path. */
@FunctionalInterface
interface Endpoint {
    Reply answer(ObjectNode body) throws InterruptedException;
}
