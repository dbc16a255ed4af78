package dev.parley.ai.knowledge.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A block of a web page as plain text: one line for a list's item or a table's row. */
final class HtmlText {

    private HtmlText() {}

    static String of(Element block) {
        return switch (block.normalName()) {
            case "ul", "ol" -> lines(block, "li", "- ");
            case "dl" -> lines(block, "dt, dd", "");
            case "pre" -> block.wholeText().strip();
            default -> block.text().strip();
        };
    }

    /**
     * A table. Its header is its rows of header cells at the top, else its first row: word
     * processors mark none.
     */
    static Table table(Element table) {
        List<Element> rows =
                table.select("tr").stream().filter(row -> !row(row).isBlank()).toList();
        List<Element> header = rows.stream().takeWhile(HtmlText::isHeader).toList();
        if (header.isEmpty()) {
            return Table.ofLines(rows.stream().map(HtmlText::row).toList());
        }
        return new Table(
                header.stream().map(HtmlText::row).collect(Collectors.joining("\n")),
                rows.stream().skip(header.size()).map(HtmlText::row).toList());
    }

    private static boolean isHeader(Element row) {
        return row.parents().is("thead") || row.select("> td").isEmpty();
    }

    private static String lines(Element block, String items, String mark) {
        return block.select(items).stream()
                .map(item -> item.ownText().isBlank() ? item.text() : ownLine(item))
                .filter(line -> !line.isBlank())
                .map(line -> mark + line)
                .collect(Collectors.joining("\n"));
    }

    /** The item without the lists in it, whose items have lines of their own. */
    private static String ownLine(Element item) {
        Element copy = item.clone();
        copy.select("ul, ol").remove();
        return copy.text();
    }

    private static String row(Element row) {
        return row.select("> th, > td").stream()
                .map(Element::text)
                .collect(Collectors.joining(" | "));
    }
}
