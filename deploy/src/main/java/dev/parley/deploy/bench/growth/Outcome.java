package dev.parley.deploy.bench.growth;

import dev.parley.deploy.bench.report.Latencies;
import dev.parley.deploy.bench.report.Text;
import java.time.Duration;
import java.util.List;

/**
 * What came of a phase.
 *
 * @param messages how many were written
 * @param answered how many of them were answered
 * @param twice answers that came again, those that are marked as uncertain too
 * @param unmarked those that are not
 * @param turnsTwice turns that were done a second time
 * @param outOfOrder answered after a later message of the same chat
 * @param delays of each answer, from when its message was due and those before it were answered
 */
record Outcome(
        Phase phase,
        int messages,
        int answered,
        int twice,
        int unmarked,
        int turnsTwice,
        int outOfOrder,
        Latencies delays) {

    static final List<String> HEAD =
            List.of(
                    "phase",
                    "processes",
                    "messages",
                    "answered",
                    "lost",
                    "twice",
                    "out of order",
                    "p50",
                    "p99",
                    "longest",
                    "goal",
                    "");

    private static final int ALL = 100;

    /** Whether nothing was lost, done or said twice, or said out of order. */
    boolean promiseKept() {
        return lost() + unmarked + turnsTwice + outOfOrder == 0;
    }

    /** Whether nobody waited longer than they should. */
    boolean goalMet() {
        return phase.goal().map(goal -> longest().compareTo(goal) <= 0).orElse(true);
    }

    List<String> cells() {
        return List.of(
                phase.title(),
                phase.processes(),
                "" + messages,
                "" + answered,
                "" + lost(),
                twice == 0 ? "0" : "%d (%d marked)".formatted(twice, twice - unmarked),
                "" + outOfOrder,
                Text.seconds(delays.at(50)),
                Text.seconds(delays.at(99)),
                Text.seconds(longest()),
                phase.goal().map(goal -> "≤ " + Text.seconds(goal)).orElse(""),
                verdict());
    }

    private String verdict() {
        if (!promiseKept()) {
            return turnsTwice == 0 ? "BROKEN" : "BROKEN: turns done twice: " + turnsTwice;
        }
        if (phase.goal().isEmpty()) {
            return "";
        }
        return goalMet() ? "met" : "missed";
    }

    private int lost() {
        return messages - answered;
    }

    private Duration longest() {
        return delays.at(ALL);
    }
}
