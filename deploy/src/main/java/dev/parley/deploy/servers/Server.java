package dev.parley.deploy.servers;

import java.util.OptionalInt;

/**
 * A server whose data lie in the data folder. {@link #launch} and {@link #stop} are for whoever
 * holds the folder's lock.
 */
interface Server {

    /** Where it listens, when it runs; waits while it is about to start or to stop. */
    OptionalInt find();

    /**
     * Starts the server, which does not run, and waits until it can be used.
     *
     * @return whether it runs; if not, another program has taken the port
     * @throws dev.parley.deploy.problem.CannotStartException when it does not start
     */
    boolean launch(int port);

    /** How the server at a port is reached, with its password. */
    String url(int port);

    /** Whether its process lives. */
    boolean isAlive();

    /** Stops it cleanly; does nothing when it does not run. */
    void stop();
}
