package dev.parley.ai.knowledge.source;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A block of a web page as plain text: one line for a list's item or a table's row. */
final class HtmlText {

    private HtmlText() {}

    static String of(Element block) {
        return switch (block.normalName()) {
            case "ul", "ol" -> lines(block, "li", "- ");
            case "dl" -> lines(block, "dt, dd", "");
            case "table" ->
                    block.select("tr").stream()
                            .map(HtmlText::row)
                            .filter(line -> !line.isBlank())
                            .collect(Collectors.joining("\n"));
            case "pre" -> block.wholeText().strip();
            default -> block.text().strip();
        };
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
