package dev.parley.mail.sending;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.rendering.Practice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is said as the two texts of a mail, with the practice's name above and below. The HTML is
 * built as a tree, never glued together: no character that somebody typed can become markup, and
 * nothing in it is fetched from elsewhere. Pure.
 *
 * @param publicUrl where links to our own pages lead; without it they are plain words
 */
record MailBody(Practice practice, Optional<String> publicUrl) {

    private static final String PAGE =
            "max-width:40em;font-family:sans-serif;font-size:15px;line-height:1.5;color:#1b1b1b";
    private static final String LETTERHEAD =
            "font-weight:bold;padding-bottom:8px;margin-bottom:16px;border-bottom:1px solid #ccc";
    private static final String FOOT =
            "padding-top:8px;margin-top:16px;border-top:1px solid #ccc;font-size:13px;color:#555";

    String text(RichText words) {
        StringBuilder text = new StringBuilder();
        for (Span span : words.spans()) {
            text.append(span.text());
            target(span)
                    .filter(url -> !url.equals(span.text()))
                    .ifPresent(url -> text.append(" <").append(url).append('>'));
        }
        return text.append("\n\n-- \n")
                .append(practice.name())
                .append('\n')
                .append(practice.phone())
                .append('\n')
                .toString();
    }

    String html(RichText words) {
        Document document = Document.createShell("");
        document.charset(StandardCharsets.UTF_8);
        Element page = document.body().appendElement("div").attr("style", PAGE);
        page.appendElement("div").attr("style", LETTERHEAD).appendText(practice.name());
        Element said = page.appendElement("div");
        words.spans().forEach(span -> lines(styled(said, span), span.text()));
        Element foot = page.appendElement("div").attr("style", FOOT);
        lines(foot, practice.name() + "\n" + practice.phone());
        document.outputSettings().prettyPrint(false);
        return "<!DOCTYPE html>" + document.outerHtml();
    }

    private Element styled(Element parent, Span span) {
        Element at = parent;
        Optional<String> target = target(span);
        if (target.isPresent()) {
            at = at.appendElement("a").attr("href", target.get());
        }
        for (Style style : Style.values()) {
            if (span.styles().contains(style)) {
                at =
                        at.appendElement(
                                switch (style) {
                                    case BOLD -> "b";
                                    case ITALIC -> "i";
                                    case CODE -> "code";
                                });
            }
        }
        return at;
    }

    private static void lines(Element parent, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    /** Where a span leads, as an address that works in a mail. */
    private Optional<String> target(Span span) {
        return span.link()
                .flatMap(link ->
                        link.startsWith("/") ? publicUrl.map(url -> url + link) : Optional.of(link))
                .filter(link -> link.matches("(?i)(?:https?|mailto|tel):.*"));
    }
}
