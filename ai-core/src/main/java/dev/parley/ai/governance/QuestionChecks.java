package dev.parley.ai.governance;

import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What every question goes through before anything is done with it: length, emergency, guard,
 * injection.
 */
@Singleton
final class QuestionChecks {

    private final QuestionLimit limit;
    private final EmergencyCheck emergency;
    private final PhiGuard guard;
    private final InjectionCheck injection;

    /** What came of a question. */
    sealed interface Result {}

    /** It goes on, redacted. */
    record Passed(Redaction redaction) implements Result {}

    /** It ends here. */
    record Stopped(Outcome outcome, Optional<Redaction> redacted) implements Result {}

    QuestionChecks(
            QuestionLimit limit,
            EmergencyCheck emergency,
            PhiGuard guard,
            InjectionCheck injection) {
        this.limit = limit;
        this.emergency = emergency;
        this.guard = guard;
        this.injection = injection;
    }

    /** Whether the words point to an emergency. */
    boolean isEmergency(String question) {
        return emergency.sees(question, new Trail());
    }

    Result check(String question, List<Exchange> history, Trail trail) throws InterruptedException {
        if (!limit.accepts(question, trail)) {
            return new Stopped(new Outcome.Withheld("question-too-long"), Optional.empty());
        }
        boolean pressing = emergency.sees(question, trail);
        Optional<Redaction> redaction = guard.redact(question, history, trail);
        if (pressing) {
            return new Stopped(new Outcome.Emergency(), redaction);
        }
        if (redaction.isEmpty()) {
            return new Stopped(new Outcome.Withheld("guard-failed"), Optional.empty());
        }
        return injection.sees(question, trail)
                ? new Stopped(new Outcome.Withheld("injection-suspected"), redaction)
                : new Passed(redaction.get());
    }
}
