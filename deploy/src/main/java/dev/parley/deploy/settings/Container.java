package dev.parley.deploy.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this process runs in a container, where only the container's own address can be reached
 * from outside.
 */
final class Container {

    private Container() {}

    static boolean isAroundUs() {
        return Files.exists(Path.of("/.dockerenv"))
                || Files.exists(Path.of("/run/.containerenv"))
                || System.getenv("KUBERNETES_SERVICE_HOST") != null;
    }
}
