package dev.parley.testservers.ollama;

import java.time.Duration;

/** What can go wrong with one request to the model server. */
public sealed interface ModelFault {

    /** An error of the server's own in JSON, such as 500. */
    record ServerError(int status) implements ModelFault {}

    /** A page in HTML instead of an answer; with status 200 it is a proxy's login page. */
    record HtmlPage(int status) implements ModelFault {}

    /** The connection is cut before the answer. */
    record Cut() implements ModelFault {}

    /** The connection is cut after this many bytes of the answer's body. */
    record BreakOff(int afterBytes) implements ModelFault {}

    /** A well-formed answer that says nothing. */
    record EmptyAnswer() implements ModelFault {}

    /** A 200 without a body. */
    record EmptyBody() implements ModelFault {}

    /** The answer starts this much later than usual. */
    record Slow(Duration by) implements ModelFault {}
}
