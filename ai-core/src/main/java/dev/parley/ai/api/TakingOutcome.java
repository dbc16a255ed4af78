package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.ai.knowledge.intake.ImportReport;
import java.util.Locale;

/** What became of a document that was to be taken in. */
enum TakingOutcome {
    /** It is new. */
    ADDED,
    /** It replaced the one before. */
    CHANGED,
    /** It was there already. */
    UNCHANGED,
    /** It was not taken in. */
    FAILED;

    static TakingOutcome of(ImportReport report) {
        if (report.added() > 0) {
            return ADDED;
        }
        return report.changed() > 0 ? CHANGED : UNCHANGED;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
