package dev.parley.mail.message;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML part as a reader sees them. Nothing in it is run or fetched; what mail
 * programs quote below an answer is left out. Pure.
 */
final class HtmlText {

    /** What nobody reads, or was said before. */
    private static final String NOT_THE_WORDS =
            "script, style, head, title, template, noscript, object, iframe, svg, "
                    + "[style~=(?i)display\\s*:\\s*none], [hidden], "
                    + "blockquote[type=cite], .gmail_quote, .gmail_extra, .yahoo_quoted, "
                    + ".moz-cite-prefix, .moz-signature, .gmail_signature, .protonmail_quote, #Signature";

    /** Where Outlook begins the mail that is answered: it and all after it go. */
    private static final String REST_IS_QUOTED =
            "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION";

    private static final Set<String> LINES =
            Set.of(
                    "p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
                    "pre");

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select(REST_IS_QUOTED).forEach(HtmlText::cutFrom);
        Elements unread = document.select(NOT_THE_WORDS);
        unread.remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new Writer(text), document.body());
        return text.toString().replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\n ?", "\n");
    }

    /** An element and all that comes after it in the document. */
    private static void cutFrom(Element element) {
        for (Element at = element; at.parent() != null; at = at.parent()) {
            at.siblingNodes().stream().filter(after(at)).forEach(Node::remove);
        }
        element.remove();
    }

    private static Predicate<Node> after(Element element) {
        int place = element.siblingIndex();
        return sibling -> sibling.siblingIndex() > place;
    }

    private record Writer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> text.append(words.getWholeText().replaceAll("\\s+", " "));
                case Element element -> start(element);
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && LINES.contains(element.normalName())) {
                newLine();
            }
        }

        private void start(Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "hr" -> text.append("\n\n");
                case "li" -> {
                    newLine();
                    text.append("- ");
                }
                case "td", "th" -> text.append(' ');
                case "blockquote" -> newLine();
                case "p" -> {
                    newLine();
                    text.append('\n');
                }
                default -> {
                    if (LINES.contains(element.normalName())) {
                        newLine();
                    }
                }
            }
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
