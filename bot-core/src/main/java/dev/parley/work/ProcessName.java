package dev.parley.work;

import java.util.UUID;

/**
 * Tells this process from every other that works on the same database. New at each start: leases do
 * not outlive a process.
 */
public record ProcessName(String value) {

    public static ProcessName create() {
        return new ProcessName(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }
}
