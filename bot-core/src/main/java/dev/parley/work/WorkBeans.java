package dev.parley.work;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What every loop needs once in a process. */
@Factory
final class WorkBeans {

    @Singleton
    ProcessName processName() {
        return ProcessName.create();
    }
}
