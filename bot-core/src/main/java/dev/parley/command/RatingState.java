package dev.parley.command;

import dev.parley.feedback.Feedback;
import dev.parley.inbound.Inbound;
import dev.parley.operator.Operators;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What somebody may know of how answers were rated. */
@Singleton
record RatingState(Feedback feedback, Operators operators) {

    /** How people rated answers lately, if an operator writes. */
    Optional<Sentence.Ratings> lately(Inbound inbound) {
        return operators
                .author(inbound)
                .map(_ -> feedback.lately())
                .map(lately -> new Sentence.Ratings(lately.good(), lately.bad()));
    }
}
