package dev.parley.turn;

import dev.parley.rendering.Sentence;
import java.util.List;

/** What was understood of what somebody sent. */
sealed interface Heard {

    /**
     * There are words to answer.
     *
     * @param text typed, spoken and in documents; not blank
     * @param remarks what the person is told of their files before the answer
     */
    record Words(String text, List<Sentence> remarks) implements Heard {}

    /** There is nothing to answer, and the person is told why. */
    record Nothing(Sentence why) implements Heard {}
}
