package dev.parley.work;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What every loop needs once in a process. */
@Factory
final class WorkBeans {

    @Singleton
    ProcessName processName(Optional<Place> place) {
        return ProcessName.create(place);
    }
}
