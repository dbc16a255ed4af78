package dev.parley.whatsapp.sending;

import dev.parley.channel.TextSplitter;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with WhatsApp's own formatting: {@code *bold*}, {@code _italic_}, code between backticks, a
 * link's address in brackets after its words. Marks that would not be taken for formatting, inside
 * of a word or around what holds the mark itself, are left out. Pure.
 */
final class Markup {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private Markup() {}

    /** The text in WhatsApp's form, without space around it. */
    static String of(RichText rich) {
        List<Span> spans = TextSplitter.trimmed(rich).spans();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean apart =
                    (i == 0 || isEdge(spans.get(i - 1).text(), span.text()))
                            && (i == spans.size() - 1
                                    || isEdge(span.text(), spans.get(i + 1).text()));
            text.append(apart ? marked(span) : span.text());
            link(span).ifPresent(address -> text.append(" (").append(address).append(')'));
        }
        return whole(text.toString());
    }

    /**
     * The parts of a text that fit into a message with their formatting.
     *
     * @param longest the most UTF-16 units of a message
     */
    static List<RichText> parts(RichText text, int longest) {
        int limit = longest;
        List<RichText> parts = new TextSplitter(limit).parts(text);
        while (limit > longest / 4
                && parts.stream().anyMatch(part -> of(part).length() > longest)) {
            limit = limit * 9 / 10;
            parts = new TextSplitter(limit).parts(text);
        }
        return parts;
    }

    /** What a message says that has more addresses of links than fit: the same without them. */
    static String fitting(RichText part, int longest) {
        String marked = of(part);
        return marked.length() <= longest ? marked : whole(part.plainText());
    }

    /** Whether no word goes on from one text into the next. */
    private static boolean isEdge(String before, String after) {
        return !Character.isLetterOrDigit(before.codePointBefore(before.length()))
                || !Character.isLetterOrDigit(after.codePointAt(0));
    }

    private static String marked(Span span) {
        if (span.styles().contains(Style.CODE)) {
            return lines(span.text(), "`");
        }
        String text = span.text();
        if (span.styles().contains(Style.ITALIC)) {
            text = lines(text, "_");
        }
        return span.styles().contains(Style.BOLD) ? lines(text, "*") : text;
    }

    /** Formatting ends with the line, so each line has its own. */
    private static String lines(String text, String mark) {
        return text.contains(mark)
                ? text
                : text.lines().map(line -> line(line, mark)).collect(Collectors.joining("\n"))
                        + (text.endsWith("\n") ? "\n" : "");
    }

    private static String line(String line, String mark) {
        String words = line.strip();
        return words.isEmpty() ? line : line.replace(words, mark + words + mark);
    }

    private static Optional<String> link(Span span) {
        return span.link()
                .filter(address -> WEB_ADDRESS.matcher(address).matches())
                .filter(address -> !span.text().contains(address));
    }

    /** Half a surrogate pair cannot be sent; a question mark takes its one place. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
