package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown (CommonMark with tables). A front matter is skipped, but for its title. */
final class MarkdownReader implements DocumentReader {

    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "\\A---[ \\t]*\n(?<fields>(?:.*\n)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\n|\\z)");

    private static final Pattern TITLE_FIELD =
            Pattern.compile("(?m)^title:[ \\t]*[\"']?(?<title>.+?)[\"']?[ \\t]*$");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final TextContentRenderer renderer =
            TextContentRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .lineBreakRendering(LineBreakRendering.COMPACT)
                    .build();

    @Override
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        String text = TextFile.read(file.path());
        Outline outline = new Outline(file.title(), reading);
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        if (frontMatter.find()) {
            Matcher title = TITLE_FIELD.matcher(frontMatter.group("fields"));
            if (title.find()) {
                outline.title(title.group("title"));
            }
            text = text.substring(frontMatter.end());
        }
        Node document = parser.parse(text);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            add(node, outline);
        }
        return outline.finish();
    }

    private void add(Node node, Outline outline) {
        switch (node) {
            case Heading heading -> outline.heading(heading.getLevel(), renderer.render(heading));
            case HtmlBlock html -> HtmlReader.addFragment(html.getLiteral(), outline);
            case TableBlock table ->
                    outline.table(Table.ofLines(renderer.render(table).strip().lines().toList()));
            default -> outline.block(renderer.render(node).strip());
        }
    }
}
