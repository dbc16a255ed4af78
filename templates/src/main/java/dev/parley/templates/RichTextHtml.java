package dev.parley.templates;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import freemarker.template.utility.StringUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rich text as HTML. Line ends and indentation stay characters, for {@code pre} or {@code
 * white-space: pre-wrap}.
 */
final class RichTextHtml {

    private RichTextHtml() {}

    static String of(RichText text) {
        StringBuilder html = new StringBuilder();
        for (Span span : text.spans()) {
            append(html, span);
        }
        return html.toString();
    }

    private static void append(StringBuilder html, Span span) {
        List<String> names = new ArrayList<>();
        span.link()
                .flatMap(LinkTarget::safe)
                .ifPresent(target -> {
                    html.append(opening(target));
                    names.add("a");
                });
        for (Style style : Style.values()) {
            if (span.styles().contains(style)) {
                html.append('<').append(name(style)).append('>');
                names.add(name(style));
            }
        }
        html.append(StringUtil.XHTMLEnc(span.text()));
        names.reversed().forEach(name -> html.append("</").append(name).append('>'));
    }

    private static String opening(String target) {
        String place =
                target.startsWith("/") ? "" : " target=\"_blank\" rel=\"noopener noreferrer\"";
        return "<a href=\"" + StringUtil.XHTMLEnc(target) + "\"" + place + ">";
    }

    private static String name(Style style) {
        return switch (style) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case CODE -> "code";
        };
    }
}
