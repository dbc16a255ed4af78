package dev.parley.ai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown or plain text into its blocks: paragraphs, list items, headings. A table's row
 * becomes a list item.
 */
public final class Blocks {

    private static final Pattern ITEM = Pattern.compile("^(\\s*(?:[-*+•–]|\\d{1,3}[.)])\\s+)(.*)$");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}\\s+)(.*?)\\s*#*$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern RULE = Pattern.compile("^[\\s|:=*_-]+$");

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        ITEM,
        HEADING
    }

    /**
     * One block.
     *
     * @param kind what it is
     * @param lead what stands before its text: a list's mark, a heading's signs
     * @param text its text on one line
     */
    public record Block(Kind kind, String lead, String text) {

        /** The block with another sentence behind. */
        public Block followedBy(String line) {
            return new Block(kind, lead, text + " " + line);
        }
    }

    private Blocks() {}

    /** The blocks in order, none empty. */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean open = false;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || RULE.matcher(line).matches()) {
                open = false;
            } else {
                Optional<Block> begun = begins(line);
                if (begun.isEmpty() && open) {
                    blocks.set(blocks.size() - 1, blocks.getLast().followedBy(line.strip()));
                } else {
                    blocks.add(begun.orElseGet(() -> new Block(Kind.PARAGRAPH, "", line.strip())));
                }
                open = blocks.getLast().kind() != Kind.HEADING;
            }
        }
        return List.copyOf(blocks);
    }

    /**
     * The blocks as text again: items on lines of their own, everything else with a blank line
     * between.
     */
    public static String join(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Kind before = Kind.HEADING;
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append(before == Kind.ITEM && block.kind() == Kind.ITEM ? "\n" : "\n\n");
            }
            text.append(block.lead()).append(block.text());
            before = block.kind();
        }
        return text.toString();
    }

    private static Optional<Block> begins(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return Optional.of(new Block(Kind.HEADING, heading.group(1), heading.group(2)));
        }
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            return Optional.of(new Block(Kind.ITEM, "- ", cells(row.group(1))));
        }
        Matcher item = ITEM.matcher(line);
        return item.matches() && !item.group(2).isBlank()
                ? Optional.of(new Block(Kind.ITEM, mark(item.group(1)), item.group(2).strip()))
                : Optional.empty();
    }

    private static String mark(String lead) {
        String mark = lead.stripTrailing();
        boolean typographic = mark.endsWith("•") || mark.endsWith("–");
        return typographic ? "- " : mark + " ";
    }

    private static String cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            if (!cell.isBlank()) {
                cells.add(cell.strip());
            }
        }
        return cells.isEmpty() ? "" : cells.getFirst() + rest(cells);
    }

    private static String rest(List<String> cells) {
        return cells.size() == 1 ? "" : ": " + String.join(", ", cells.subList(1, cells.size()));
    }
}
