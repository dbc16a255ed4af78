package dev.parley.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Hands hands = new Hands();
    private final DatabaseClock clock = new DatabaseClock(hands, hands::answer);

    /** Clocks that stand still until they are moved. */
    private static final class Hands implements ProcessTime {

        private Instant wall = NOON;
        private Instant database = NOON;
        private long nanos = -5;
        private Duration trip = Duration.ZERO;

        @Override
        public Instant wall() {
            return wall;
        }

        @Override
        public long nanos() {
            return nanos;
        }

        Instant answer() {
            Instant answer = database;
            passes(trip);
            return answer;
        }

        void passes(Duration time) {
            wall = wall.plus(time);
            database = database.plus(time);
            nanos += time.toNanos();
        }
    }

    @Test
    void until_the_first_look_it_is_the_machines() {
        hands.wall = NOON.plus(HOUR);
        hands.passes(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void whoever_sets_the_machines_clock_does_not_move_it() {
        clock.follow();
        hands.wall = NOON.minus(HOUR);
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.follow()).isZero();
        hands.passes(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void it_follows_the_databases_in_both_directions() {
        hands.database = NOON.plus(HOUR);
        assertThat(clock.follow()).isEqualTo(HOUR);
        assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
        hands.database = NOON;
        assertThat(clock.follow()).isEqualTo(HOUR.negated());
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void a_slow_answer_moves_nothing() {
        clock.follow();
        hands.trip = Duration.ofSeconds(5);
        assertThat(clock.follow()).isZero();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void a_slow_answer_that_cannot_be_explained_by_the_trip_is_followed() {
        hands.trip = Duration.ofSeconds(5);
        hands.database = NOON.minus(HOUR);
        assertThat(clock.follow()).isEqualTo(HOUR.negated());
        assertThat(clock.instant()).isEqualTo(hands.database);
    }
}
