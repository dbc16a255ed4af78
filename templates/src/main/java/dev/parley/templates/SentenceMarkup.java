package dev.parley.templates;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Style;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads what a sentence's template made: text whose line ends count, with {@code b}, {@code i},
 * {@code code}, {@code a}, {@code br}, and {@code pre} for text whose indentation counts too.
 */
final class SentenceMarkup {

    private final RichTextWriter writer = new RichTextWriter();

    private SentenceMarkup() {}

    /**
     * @throws IllegalStateException when a template uses another element
     */
    static RichText read(String markup) {
        SentenceMarkup reading = new SentenceMarkup();
        reading.children(Jsoup.parseBodyFragment(markup).body(), Look.PLAIN, false);
        return reading.writer.text();
    }

    // As deep as the template's own elements: values bring none.
    private void children(Element parent, Look look, boolean indented) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text && indented) {
                writer.writeIndented(text.getWholeText(), look);
            } else if (node instanceof TextNode text) {
                writer.write(text.getWholeText(), look);
            } else if (node instanceof Element element) {
                element(element, look, indented);
            }
        }
    }

    private void element(Element element, Look look, boolean indented) {
        switch (element.normalName()) {
            case "b" -> children(element, look.with(Style.BOLD), indented);
            case "i" -> children(element, look.with(Style.ITALIC), indented);
            case "code" -> children(element, look.with(Style.CODE), indented);
            case "a" -> children(element, look.to(LinkTarget.safe(element.attr("href"))), indented);
            case "pre" -> children(element, look, true);
            case "br" -> writer.write("\n", look);
            default ->
                    throw new IllegalStateException(
                            "a sentence's template uses <"
                                    + element.normalName()
                                    + ">; there are only b, i, code, a, br and pre");
        }
    }
}
