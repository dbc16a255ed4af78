package dev.parley.deploy.bench.report;

import java.util.ArrayList;
import java.util.List;

/** What a run has found: a table, remarks below it, and whether Parley kept its promise. */
public final class Report {

    private static final List<String> HEAD =
            List.of("measure", "figure", "goal", "limit of the machine");

    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean promiseKept = true;

    public void add(Row row) {
        rows.add(row);
    }

    public void remark(String remark) {
        remarks.add(remark);
    }

    /** Adds what became of the messages, and remembers when one was lost, doubled or late. */
    public void add(String of, Fate fate) {
        promiseKept &= fate.good();
        rows.add(
                Row.of(
                        of + ": lost / doubled / out of order / never taken",
                        fate.toString(),
                        new Goal("0 / 0 / 0 / 0", fate.good())));
    }

    /**
     * Adds something that must never happen.
     *
     * @param count how often it did
     */
    public void promise(String measure, int count) {
        promiseKept &= count == 0;
        rows.add(Row.of(measure, "" + count, new Goal("0", count == 0)));
    }

    /** Whether every message was taken and answered once, in order. */
    public boolean promiseKept() {
        return promiseKept;
    }

    /** The table, a line for each element, and the remarks. */
    public List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(HEAD);
        rows.forEach(row -> table.add(row.cells()));
        List<String> lines = new ArrayList<>(new Table(table).lines());
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        return lines;
    }
}
