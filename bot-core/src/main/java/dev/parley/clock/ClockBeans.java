package dev.parley.clock;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock that everything takes its time from. */
@Factory
final class ClockBeans {

    private static final String DATABASE = "parley.database.url";

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(property = DATABASE)
    ClockSteering steering(ProcessTime process, DatabaseTime database, StoredTimes stored) {
        return ClockSteering.start(process, database, stored);
    }

    /**
     * Nobody gets it before it has been with the database's. Primary: the framework brings one of
     * its own.
     */
    @Singleton
    @Primary
    @Requires(property = DATABASE)
    InstantSource clock(ClockSteering steering) {
        return steering.clock();
    }

    /** Whoever has no database shares no time with others. */
    @Singleton
    @Primary
    @Requires(missingProperty = DATABASE)
    InstantSource ownClock(ProcessTime process) {
        return AnchoredTime.ofTheMachine(process);
    }

    @Singleton
    @Steady
    InstantSource steadyClock(ProcessTime process) {
        return AnchoredTime.ofTheMachine(process);
    }
}
