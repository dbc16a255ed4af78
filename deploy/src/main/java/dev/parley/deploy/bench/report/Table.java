package dev.parley.deploy.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells in columns that are as wide as their longest cell.
 *
 * @param rows the first one is the head; all have as many cells
 */
public record Table(List<List<String>> rows) {

    private static final String GAP = "   ";

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A line for each row, and one below the head. */
    public List<String> lines() {
        List<Integer> widths =
                IntStream.range(0, rows.getFirst().size())
                        .mapToObj(column ->
                                rows.stream()
                                        .mapToInt(cells -> cells.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toList();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, line(widths.stream().map("-"::repeat).toList(), widths));
        return lines;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        ("%-" + Math.max(1, widths.get(column)) + "s").formatted(cells.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
