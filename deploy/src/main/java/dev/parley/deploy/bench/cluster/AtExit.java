package dev.parley.deploy.bench.cluster;

/** Closes something also when this process is told to end before its time. */
public final class AtExit implements AutoCloseable {

    private final Thread closing;

    private AtExit(Thread closing) {
        this.closing = closing;
    }

    /** From now on, until this is closed itself. */
    public static AtExit close(Cluster cluster) {
        Thread closing = new Thread(cluster::close, "stop the started programs");
        Runtime.getRuntime().addShutdownHook(closing);
        return new AtExit(closing);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException _) {
            // This process is being stopped, and the hook does its work.
        }
    }
}
