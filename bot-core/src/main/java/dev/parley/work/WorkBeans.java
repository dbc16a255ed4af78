package dev.parley.work;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What every loop needs once in a process. */
@Factory
final class WorkBeans {

    @Singleton
    ProcessName processName() {
        return ProcessName.create();
    }

    /** Primary: the framework brings one of its own. */
    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.system();
    }
}
