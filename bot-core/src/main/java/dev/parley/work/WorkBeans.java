package dev.parley.work;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** What every loop needs once in a process. */
@Factory
final class WorkBeans {

    @Singleton
    ProcessName processName(Optional<Place> place) {
        return ProcessName.create(place);
    }

    /** Primary: the framework brings one of its own. */
    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.system();
    }
}
