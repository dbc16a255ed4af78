package dev.parley.testservers;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface RequestHandler {
    /** Called on a virtual thread, so it may wait; interrupted when the server closes. */
    Reply handle(Request request) throws InterruptedException;
}
