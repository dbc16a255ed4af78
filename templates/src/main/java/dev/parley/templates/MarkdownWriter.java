package dev.parley.templates;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Writes one CommonMark document as rich text, told of each node when the walk enters and leaves
 * it. Line ends inside a paragraph stay: in a chat they are meant.
 */
final class MarkdownWriter {

    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final String INDENTATION = "  ";
    private static final int BULLETS = -1;

    private final CitationLinks links;
    private final RichTextWriter writer = new RichTextWriter();
    private final Deque<Look> looks = new ArrayDeque<>();

    /** For each open list, the number of its next item, or {@link #BULLETS}. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private boolean rowBegun;

    MarkdownWriter(CitationLinks links) {
        this.links = links;
        looks.push(Look.PLAIN);
    }

    RichText text() {
        return writer.text();
    }

    /** Returns whether the node's children are to be walked. */
    boolean enter(Node node) {
        looks.push(look(node));
        switch (node) {
            case ListBlock list -> begin(list);
            case ListItem item -> item(item);
            case Paragraph _, Heading _, TableBlock _ -> separate(node);
            case TableRow _ -> row();
            case TableCell cell -> cell(cell);
            case Text text -> text(text.getLiteral());
            case Link link when isCitation(link) ->
                    citation(((Text) link.getFirstChild()).getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> newLine();
            case Code code -> write(code.getLiteral());
            case FencedCodeBlock code -> block(code, code.getLiteral());
            case IndentedCodeBlock code -> block(code, code.getLiteral());
            case HtmlInline html -> write(html.getLiteral());
            default -> {}
        }
        return !(node instanceof Link link && isCitation(link));
    }

    void leave(Node node) {
        looks.pop();
        if (node instanceof ListBlock) {
            lists.pop();
        }
    }

    private Look look(Node node) {
        Look look = looks.element();
        return switch (node) {
            case Heading _, StrongEmphasis _ -> look.with(Style.BOLD);
            case Emphasis _, BlockQuote _ -> look.with(Style.ITALIC);
            case Code _, FencedCodeBlock _, IndentedCodeBlock _ -> look.with(Style.CODE);
            case TableCell cell when cell.isHeader() -> look.with(Style.BOLD);
            case Link link -> look.to(LinkTarget.elsewhere(link.getDestination()));
            default -> look;
        };
    }

    private void begin(ListBlock list) {
        separate(list);
        Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        lists.push(list instanceof BulletList ? BULLETS : first == null ? 1 : first);
    }

    private void item(ListItem item) {
        if (item.getPrevious() != null || lists.size() > 1) {
            writer.separate(1);
        }
        int number = lists.pop();
        lists.push(number == BULLETS ? BULLETS : number + 1);
        write(INDENTATION.repeat(lists.size() - 1) + (number == BULLETS ? "• " : number + ". "));
    }

    /** A block stands below an empty line, but in a list and under a heading on the next line. */
    private void separate(Node block) {
        if (block.getParent() instanceof ListItem && block.getPrevious() == null) {
            return;
        }
        writer.separate(lists.isEmpty() && !(block.getPrevious() instanceof Heading) ? 2 : 1);
        write(INDENTATION.repeat(lists.size()));
    }

    private void block(Node node, String literal) {
        separate(node);
        String[] lines = literal.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                newLine();
            }
            write(lines[i]);
        }
    }

    private void row() {
        writer.separate(1);
        write(INDENTATION.repeat(lists.size()));
        rowBegun = false;
    }

    private void cell(TableCell cell) {
        if (cell.getFirstChild() != null) {
            writer.writeIndented(rowBegun ? " · " : "", Look.PLAIN);
            rowBegun = true;
        }
    }

    private void newLine() {
        write("\n" + INDENTATION.repeat(lists.size()));
    }

    private void text(String literal) {
        if (looks.element().link().isPresent()) {
            write(literal);
            return;
        }
        Matcher citations = CITATION.matcher(literal);
        int from = 0;
        while (citations.find()) {
            MatchResult found = citations.toMatchResult();
            write(literal.substring(from, found.start()));
            citation(found.group(1));
            from = found.end();
        }
        write(literal.substring(from));
    }

    private void citation(String number) {
        writer.writeIndented(
                "[" + number + "]", looks.element().to(links.target(Integer.parseInt(number))));
    }

    /** A model may give a citation a target of its own invention: the citation's own counts. */
    private static boolean isCitation(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && NUMBER.matcher(text.getLiteral()).matches();
    }

    private void write(String text) {
        writer.writeIndented(text, looks.element());
    }
}
