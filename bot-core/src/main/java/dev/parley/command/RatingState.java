package dev.parley.command;

import dev.parley.feedback.Feedback;
import dev.parley.inbound.Inbound;
import dev.parley.operator.Operators;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What somebody may know of how answers were rated. */
@Singleton
record RatingState(Feedback feedback, Operators operators) {

    /** How people rated answers lately, if any did and an operator writes. */
    Optional<Feedback.Ratings> lately(Inbound inbound) {
        return operators
                .author(inbound)
                .map(_ -> feedback.lately())
                .filter(lately -> lately.good() + lately.bad() > 0);
    }
}
