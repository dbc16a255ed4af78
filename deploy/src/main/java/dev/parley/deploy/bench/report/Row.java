package dev.parley.deploy.bench.report;

import java.util.List;

/**
 * One line of the report.
 *
 * @param measure what was measured
 * @param figure what came out
 * @param goal what should have come out
 * @param limit what this machine allows at best, measured in the same run; empty where nothing does
 */
public record Row(String measure, String figure, Goal goal, String limit) {

    public static Row of(String measure, String figure) {
        return new Row(measure, figure, Goal.NONE, "");
    }

    public static Row of(String measure, String figure, Goal goal) {
        return new Row(measure, figure, goal, "");
    }

    public List<String> cells() {
        return List.of(measure, figure, goal.toString(), limit);
    }
}
