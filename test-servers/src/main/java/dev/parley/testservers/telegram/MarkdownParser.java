package dev.parley.testservers.telegram;

import java.util.Map;

/** Reads MarkdownV2 and refuses what Telegram refuses. */
final class MarkdownParser {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

    /** The entity that each marker opens and closes; longer markers are tried first. */
    private static final String[] MARKERS = {"||", "__", "_", "*", "~"};

    private static final Map<String, String> TYPES =
            Map.of(
                    "||", "spoiler",
                    "__", "underline",
                    "_", "italic",
                    "*", "bold",
                    "~", "strikethrough");
    private static final Map<String, String> NAMES_IN_ERRORS =
            Map.of(
                    "spoiler", "Spoiler",
                    "underline", "Underline",
                    "italic", "Italic",
                    "bold", "Bold",
                    "strikethrough", "Strikethrough",
                    "text_link", "TextUrl",
                    "code", "Code",
                    "pre", "PreCode");

    private final SourceText source;
    private final SpanBuilder spans = new SpanBuilder();

    MarkdownParser(String markdown) {
        this.source = new SourceText(markdown);
    }

    FormattedText parse() throws ApiException {
        while (!source.atEnd()) {
            if (!quote() && !escaped() && !code() && !link() && !marker()) {
                plain();
            }
        }
        endQuote();
        if (spans.innermost().isPresent()) {
            throw noEnd(spans.innermost().get().type(), spans.innermost().get().sourcePosition());
        }
        return spans.build();
    }

    /** Lines that start with {@code >} are quoted; the first that does not ends the quotation. */
    private boolean quote() {
        if (!source.atLineStart()) {
            return false;
        }
        if (!source.startsWith(">")) {
            endQuote();
            return false;
        }
        if (!spans.isOpen("blockquote")) {
            spans.open("blockquote", "", source.position());
        }
        return source.skip(">");
    }

    private void endQuote() {
        if (spans.innermost().filter(span -> span.type().equals("blockquote")).isPresent()) {
            spans.close("blockquote", "");
        }
    }

    /**
     * A backslash makes the ASCII character after it plain; before any other it is itself plain.
     */
    private boolean escaped() {
        boolean found = source.startsWith("\\");
        if (found) {
            spans.append(source.nextUnescaped());
        }
        return found;
    }

    private boolean code() throws ApiException {
        int start = source.position();
        if (source.skip("```")) {
            String language = source.takeWhile(c -> c != '\n' && c != '`' && c != ' ');
            boolean named = source.skip("\n");
            spans.open("pre", "", start);
            if (!named) {
                language.codePoints().forEach(spans::append);
            }
            verbatimUntil("```", "pre", start);
            spans.close("pre", named ? language : "");
            return true;
        }
        if (source.skip("`")) {
            spans.open("code", "", start);
            verbatimUntil("`", "code", start);
            spans.close("code", "");
            return true;
        }
        return false;
    }

    private void verbatimUntil(String end, String type, int start) throws ApiException {
        while (!source.skip(end)) {
            if (source.atEnd()) {
                throw noEnd(type, start);
            }
            spans.append(source.nextUnescaped());
        }
    }

    private boolean link() throws ApiException {
        int start = source.position();
        if (source.skip("[") || source.skip("![")) {
            spans.open("text_link", "", start);
            return true;
        }
        boolean open =
                spans.innermost().filter(span -> span.type().equals("text_link")).isPresent();
        if (!open || !source.skip("]")) {
            return false;
        }
        String url = source.skip("(") ? target() : spans.innermostText();
        spans.close(url.contains(".") || url.startsWith("tg:") ? "text_link" : "", url);
        return true;
    }

    private String target() throws ApiException {
        int start = source.position();
        StringBuilder url = new StringBuilder();
        while (!source.skip(")")) {
            if (source.atEnd()) {
                throw SourceText.cannotParse(
                        "Can't find end of a URL at byte offset " + source.byteOffset(start));
            }
            url.append(source.nextUnescaped());
        }
        return url.toString();
    }

    private boolean marker() {
        int start = source.position();
        for (String marker : MARKERS) {
            if (source.skip(marker)) {
                toggle(TYPES.getOrDefault(marker, ""), start);
                return true;
            }
        }
        return false;
    }

    private void toggle(String type, int start) {
        if (spans.innermost().filter(span -> span.type().equals(type)).isPresent()) {
            spans.close(type, "");
        } else {
            spans.open(type, "", start);
        }
    }

    private void plain() throws ApiException {
        char c = source.next();
        if (RESERVED.indexOf(c) >= 0) {
            throw SourceText.cannotParse(
                    "Character '%s' is reserved and must be escaped with the preceding '\\'"
                            .formatted(c));
        }
        spans.append(c);
    }

    private ApiException noEnd(String type, int position) {
        return SourceText.cannotParse(
                "Can't find end of %s entity at byte offset %d"
                        .formatted(
                                NAMES_IN_ERRORS.getOrDefault(type, type),
                                source.byteOffset(position)));
    }
}
