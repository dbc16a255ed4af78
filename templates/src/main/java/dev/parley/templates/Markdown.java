package dev.parley.templates;

import dev.parley.conversation.RichText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark (with GitHub's tables) that a model or the practice wrote. Safe for use by many
 * threads.
 */
public final class Markdown {

    // Deeper than any answer; bounds the recursion inside the parser on hostile input.
    private static final int DEEPEST_BLOCKS = 50;
    private static final int DEEPEST_INLINES = 50;

    // Rows are filled up to the width of the head: a few characters can ask for millions of cells.
    private static final int MOST_CELLS = 10_000;

    /** Without blocks of HTML: a line that begins with a tag is a line of text like any other. */
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class);

    private final Parser withTables =
            parser(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()));
    private final Parser withoutTables = parser(List.of());

    /** The text as rich text; it cites nothing. */
    public RichText read(String markdown) {
        return read(markdown, _ -> Optional.empty());
    }

    /** The text as rich text; citation numbers such as {@code [1]} lead where the links say. */
    RichText read(String markdown, CitationLinks links) {
        MarkdownWriter writer = new MarkdownWriter(links);
        @Nullable Node node = parsed(CleanText.lines(markdown));
        while (node != null) {
            boolean inside = writer.enter(node);
            node =
                    inside && node.getFirstChild() != null
                            ? node.getFirstChild()
                            : following(node, writer);
        }
        return writer.text();
    }

    private static @Nullable Node following(Node left, MarkdownWriter writer) {
        @Nullable Node node = left;
        while (node != null) {
            writer.leave(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private Node parsed(String markdown) {
        try {
            return withTables.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return withoutTables.parse(markdown);
        }
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .enabledBlockTypes(BLOCKS)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .build();
    }
}
