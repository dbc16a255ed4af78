package dev.parley.testservers.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A start tag of Telegram's HTML.
 *
 * @param name in lower case
 */
record HtmlTag(String name, Map<String, String> attributes) {
    private static final Set<String> SUPPORTED =
            Set.of(
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "ins",
                    "s",
                    "strike",
                    "del",
                    "span",
                    "tg-spoiler",
                    "a",
                    "code",
                    "pre",
                    "blockquote",
                    "tg-emoji");

    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    /** Reads the rest of a tag whose {@code <} stands just before. */
    static HtmlTag read(SourceText source) throws ApiException {
        int start = source.position() - 1;
        String name = source.takeWhile(c -> c != '>' && !isSpace(c)).toLowerCase(Locale.ROOT);
        if (source.atEnd()) {
            throw unclosed(source, start);
        }
        if (!SUPPORTED.contains(name)) {
            throw SourceText.cannotParse(
                    "Unsupported start tag \"%s\" at byte offset %d"
                            .formatted(name, source.byteOffset(start)));
        }
        Map<String, String> attributes = new HashMap<>();
        while (!endsHere(source, start)) {
            readAttribute(source, start, name, attributes);
        }
        HtmlTag tag = new HtmlTag(name, attributes);
        tag.checkSpan(source.byteOffset(start));
        return tag;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    private static boolean endsHere(SourceText source, int start) throws ApiException {
        source.takeWhile(HtmlTag::isSpace);
        if (source.atEnd()) {
            throw unclosed(source, start);
        }
        return source.skip(">");
    }

    private static void readAttribute(
            SourceText source, int start, String tag, Map<String, String> into)
            throws ApiException {
        String name = source.takeWhile(c -> c != '=' && c != '>' && !isSpace(c));
        if (name.isEmpty()) {
            throw SourceText.cannotParse(
                    "Empty attribute name in the tag \"%s\" at byte offset %d"
                            .formatted(tag, source.byteOffset(start)));
        }
        source.takeWhile(HtmlTag::isSpace);
        String value = source.skip("=") ? readValue(source, start) : "";
        into.put(name.toLowerCase(Locale.ROOT), value);
    }

    private static String readValue(SourceText source, int start) throws ApiException {
        source.takeWhile(HtmlTag::isSpace);
        for (String quote : List.of("\"", "'")) {
            if (source.skip(quote)) {
                String value = source.takeWhile(c -> c != quote.charAt(0));
                if (!source.skip(quote)) {
                    throw unclosed(source, start);
                }
                return HtmlCharacters.decode(value);
            }
        }
        return source.takeWhile(c -> c != '>' && !isSpace(c));
    }

    private void checkSpan(int byteOffset) throws ApiException {
        if (name.equals("span") && !attribute("class").equals("tg-spoiler")) {
            throw SourceText.cannotParse(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset);
        }
    }

    private static ApiException unclosed(SourceText source, int start) {
        return SourceText.cannotParse(
                "Unclosed start tag at byte offset " + source.byteOffset(start));
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
