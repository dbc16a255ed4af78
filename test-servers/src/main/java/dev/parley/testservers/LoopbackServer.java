package dev.parley.testservers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on a free port of 127.0.0.1 that runs each request on a virtual thread and can go
 * down and come back on the same port. Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final int BACKLOG = 4096;

    private final RequestHandler handler;
    private final int port;
    private Listening listening;
    private Socket placeholder = new Socket();

    private LoopbackServer(RequestHandler handler) throws IOException {
        this.handler = handler;
        this.listening = listen(ANY_FREE_PORT);
        this.port = listening.server.getAddress().getPort();
    }

    /** Starts listening. */
    public static LoopbackServer start(RequestHandler handler) {
        // Without it the pieces of a streamed answer wait 40 ms for the client's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return new LoopbackServer(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on 127.0.0.1", e);
        }
    }

    /** The address of this server, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Cuts all connections and refuses new ones until {@link #acceptConnections}. */
    public synchronized void refuseConnections() {
        if (placeholder.isBound()) {
            return;
        }
        listening.close();
        try {
            placeholder.close();
            placeholder = holdPort();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hold port " + port, e);
        }
    }

    /** Answers again, on the same port, after {@link #refuseConnections}. */
    public synchronized void acceptConnections() {
        if (!placeholder.isBound()) {
            return;
        }
        try {
            listening = listen(port);
            placeholder.close();
            placeholder = new Socket();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port + " again", e);
        }
    }

    @Override
    public synchronized void close() {
        listening.close();
        try {
            placeholder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free port " + port, e);
        }
    }

    /** Bound, not listening: clients are refused, and no other program gets the port. */
    private Socket holdPort() throws IOException {
        Socket socket = new Socket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private Listening listen(int onPort) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort);
        HttpServer server = HttpServer.create(address, BACKLOG);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new ExchangeHandler(handler));
        server.start();
        return new Listening(server, threads);
    }

    private record Listening(HttpServer server, ExecutorService threads) implements AutoCloseable {
        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
