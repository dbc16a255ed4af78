package dev.parley.deploy.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine, or container, calls itself. */
final class HostName {

    /** Asking for the name by itself may ask a name server, and wait for it. */
    private static final Path OF_LINUX = Path.of("/proc/sys/kernel/hostname");

    private HostName() {}

    static String ofThisMachine() {
        try {
            return Files.readString(OF_LINUX).strip();
        } catch (IOException _) {
            return asked();
        }
    }

    private static String asked() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}
