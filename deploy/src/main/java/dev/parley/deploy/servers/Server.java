package dev.parley.deploy.servers;

import java.util.Optional;

/**
 * A server whose data lie in the data folder. {@link #launch()} and {@link #stop()} are for whoever
 * holds the folder's lock; a server is reached by a URL that holds its password.
 */
interface Server {

    /** The URL of the server when it runs; waits while it is about to start or to stop. */
    Optional<String> find();

    /**
     * Starts the server, which does not run, and waits until it can be used.
     *
     * @return its URL
     * @throws dev.parley.deploy.problem.CannotStartException when it does not start
     */
    String launch();

    /** Stops it cleanly; does nothing when it does not run. */
    void stop();
}
