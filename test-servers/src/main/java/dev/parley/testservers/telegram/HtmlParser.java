package dev.parley.testservers.telegram;

import java.util.Locale;

/** Reads Telegram's HTML and refuses what Telegram refuses. */
final class HtmlParser {
    private static final String LANGUAGE_CLASS = "language-";

    private final SourceText source;
    private final SpanBuilder spans = new SpanBuilder();

    HtmlParser(String html) {
        this.source = new SourceText(html);
    }

    FormattedText parse() throws ApiException {
        while (!source.atEnd()) {
            if (source.skip("</")) {
                endTag();
            } else if (source.skip("<")) {
                startTag();
            } else {
                HtmlCharacters.decode(source.takeWhile(c -> c != '<'))
                        .codePoints()
                        .forEach(spans::append);
            }
        }
        if (spans.innermost().isPresent()) {
            throw SourceText.cannotParse(
                    "Can't find end tag corresponding to start tag \"%s\""
                            .formatted(spans.innermost().get().type()));
        }
        return spans.build();
    }

    private void startTag() throws ApiException {
        int start = source.position() - 1;
        HtmlTag tag = HtmlTag.read(source);
        String detail =
                switch (tag.name()) {
                    case "a" -> tag.attribute("href");
                    case "code" -> language(tag.attribute("class"));
                    case "blockquote" ->
                            tag.attributes().containsKey("expandable") ? "expandable" : "";
                    case "tg-emoji" -> tag.attribute("emoji-id");
                    default -> "";
                };
        spans.open(tag.name(), detail, start);
    }

    private static String language(String cssClass) {
        return cssClass.startsWith(LANGUAGE_CLASS)
                ? cssClass.substring(LANGUAGE_CLASS.length())
                : "";
    }

    private void endTag() throws ApiException {
        int start = source.byteOffset(source.position() - 2);
        String name =
                source.takeWhile(c -> c != '>' && !HtmlTag.isSpace(c)).toLowerCase(Locale.ROOT);
        source.takeWhile(HtmlTag::isSpace);
        if (!source.skip(">")) {
            throw SourceText.cannotParse("Unclosed end tag at byte offset " + start);
        }
        OpenSpan span =
                spans.innermost()
                        .orElseThrow(() ->
                                SourceText.cannotParse(
                                        "Unexpected end tag at byte offset " + start));
        if (!name.isEmpty() && !name.equals(span.type())) {
            throw SourceText.cannotParse(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(start, span.type(), name));
        }
        close(span);
    }

    private void close(OpenSpan span) {
        switch (span.type()) {
            case "b", "strong" -> spans.close("bold", "");
            case "i", "em" -> spans.close("italic", "");
            case "u", "ins" -> spans.close("underline", "");
            case "s", "strike", "del" -> spans.close("strikethrough", "");
            case "span", "tg-spoiler" -> spans.close("spoiler", "");
            case "a" -> closeLink(span);
            case "code" -> closeCode(span);
            case "pre" -> spans.close("pre", span.detail());
            case "blockquote" ->
                    spans.close(
                            span.detail().isEmpty() ? "blockquote" : "expandable_blockquote", "");
            case "tg-emoji" -> spans.close("custom_emoji", span.detail());
            default -> throw new IllegalStateException("no entity for tag " + span.type());
        }
    }

    private void closeLink(OpenSpan span) {
        String url = span.detail().isEmpty() ? spans.innermostText() : span.detail();
        spans.close(url.contains(".") || url.startsWith("tg:") ? "text_link" : "", url);
    }

    /** Code directly inside pre is the way to name the language of pre. */
    private void closeCode(OpenSpan span) {
        if (spans.isOpen("pre")) {
            spans.close("", "");
            spans.detail(span.detail());
        } else {
            spans.close("code", "");
        }
    }
}
