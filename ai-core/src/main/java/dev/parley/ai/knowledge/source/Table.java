package dev.parley.ai.knowledge.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as plain text, a line for each row.
 *
 * @param header the row that says what is in the columns; empty where there is none
 * @param rows the others
 */
record Table(String header, List<String> rows) {

    /** A header that takes more of a passage than this is not said again. */
    private static final double LARGEST_HEADER = 0.5;

    Table {
        rows = List.copyOf(rows);
    }

    /** A table whose first line is its header. */
    static Table ofLines(List<String> lines) {
        return lines.isEmpty()
                ? new Table("", List.of())
                : new Table(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /**
     * The table in pieces: whole where it is short enough, else cut between rows, each piece with
     * the header on top. A row means little without it.
     *
     * @param longest characters of a piece
     */
    List<String> pieces(int longest) {
        String whole = text(rows);
        if (whole.length() <= longest || header.length() > longest * LARGEST_HEADER) {
            return Pieces.of(whole, longest);
        }
        List<String> pieces = new ArrayList<>();
        List<String> some = new ArrayList<>();
        int room = longest - header.length() - 1;
        int taken = 0;
        for (String part : rows.stream().flatMap(row -> Pieces.of(row, room).stream()).toList()) {
            if (!some.isEmpty() && taken + part.length() > room) {
                pieces.add(text(some));
                some.clear();
                taken = 0;
            }
            some.add(part);
            taken += part.length() + 1;
        }
        pieces.add(text(some));
        return pieces;
    }

    private String text(List<String> some) {
        List<String> lines = new ArrayList<>(some);
        if (!header.isEmpty()) {
            lines.addFirst(header);
        }
        return String.join("\n", lines);
    }
}
