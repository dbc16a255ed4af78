package dev.parley.deploy;

import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the program will be able to listen, found out before anything is started. */
final class HttpPort {

    private HttpPort() {}

    static void requireFree(Settings settings) {
        String host = settings.text(Catalogue.HTTP_HOST);
        int port = settings.number(Catalogue.HTTP_PORT);
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CannotStartException(
                    "PARLEY_HTTP_HOST is \"%s\": expected a name or an address of this machine"
                            .formatted(host));
        }
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does: a port that a stopped server used a moment ago is free.
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException failure) {
            throw taken(host, port, failure);
        }
    }

    static CannotStartException taken(String host, int port, Exception cause) {
        return new CannotStartException(
                ("PARLEY_HTTP_PORT is %d: it cannot be opened on %s (%s); expected a port that no"
                                + " other program uses, or 0 for any free one")
                        .formatted(port, host, cause.getMessage()),
                cause);
    }
}
