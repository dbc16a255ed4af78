package dev.parley.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_lease_that_has_ended_is_not_trusted_again_when_the_clock_goes_back() {
        Assignment assignment = until(NOW.plusMillis(50));
        await().until(() -> !assignment.holds(NOW.minus(HOUR)));
        assignment.renewed(NOW.minus(HOUR), NOW.minus(HOUR).plusSeconds(60));
        assertThat(assignment.holds(NOW.minus(HOUR))).isTrue();
    }

    @Test
    void a_lease_that_has_ended_by_the_clock_is_not_trusted() {
        Assignment assignment = until(NOW.plusSeconds(60));
        assertThat(assignment.holds(NOW)).isTrue();
        assertThat(assignment.holds(NOW.plus(HOUR))).isFalse();
    }

    private static Assignment until(Instant end) {
        Lease lease = new Lease(new ConversationId(new UUID(0, 1)), 1, 1, end);
        return new Assignment(lease, NOW, "test", _ -> {});
    }
}
