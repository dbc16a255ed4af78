package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Web pages: headings and blocks of the body, without navigation, scripts and the like. */
final class HtmlReader implements DocumentReader {

    private static final String NOT_CONTENT =
            "script, style, noscript, template, nav, header nav, footer, aside, form, button, svg, iframe";

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What is taken as one block, with everything in it. */
    private static final Set<String> WHOLE =
            Set.of("p", "ul", "ol", "dl", "pre", "blockquote", "address");

    @Override
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        Outline outline = new Outline(file.title(), reading);
        add(Jsoup.parse(TextFile.read(file.path())), outline);
        return outline.finish();
    }

    /** Adds a page; its title element is the document's title. */
    static void add(Document page, Outline outline) {
        page.select(NOT_CONTENT).remove();
        if (page.selectFirst("h1") == null) {
            outline.title(page.title());
        }
        addChildren(page.body(), outline);
    }

    /** Adds a piece of HTML that stands within another format. */
    static void addFragment(String html, Outline outline) {
        Document fragment = Jsoup.parseBodyFragment(html);
        fragment.select(NOT_CONTENT).remove();
        addChildren(fragment.body(), outline);
    }

    private static void addChildren(Element parent, Outline outline) {
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && !isInline(element)) {
                outline.block(loose.toString().strip());
                loose.setLength(0);
                addBlock(element, outline);
            } else if (node instanceof Element element) {
                loose.append(element.wholeText());
            } else if (node instanceof TextNode text) {
                loose.append(text.text());
            }
        }
        outline.block(loose.toString().strip());
    }

    private static boolean isInline(Element element) {
        return !element.isBlock() && element.children().stream().allMatch(HtmlReader::isInline);
    }

    private static void addBlock(Element element, Outline outline) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            outline.heading(name.charAt(1) - '0', element.text());
        } else if (name.equals("table")) {
            outline.table(HtmlText.table(element));
        } else if (WHOLE.contains(name)) {
            outline.block(HtmlText.of(element));
        } else {
            addChildren(element, outline);
        }
    }
}
