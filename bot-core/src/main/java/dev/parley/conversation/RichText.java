package dev.parley.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text with simple formatting, free of any channel's markup: what the person reads is exactly the
 * characters in it, so no character somebody typed can break the formatting. Each channel turns it
 * into its own form (Telegram's entities, HTML, plain text). Immutable.
 *
 * @param spans in reading order, none empty; lines end with {@code \n}
 */
public record RichText(List<Span> spans) {

    /** How a span looks. */
    public enum Style {
        BOLD,
        ITALIC,
        CODE
    }

    /**
     * Characters that look alike.
     *
     * @param text at least one character
     * @param styles how they look
     * @param link where they lead, an absolute URL or a path on this server
     */
    public record Span(String text, Set<Style> styles, Optional<String> link) {

        public Span {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a span has at least one character");
            }
            styles = Set.copyOf(styles);
        }

        private boolean looksLike(Span other) {
            return styles.equals(other.styles) && link.equals(other.link);
        }

        private Span withText(String other) {
            return new Span(other, styles, link);
        }
    }

    public RichText {
        spans = merged(spans);
    }

    /** Text without any formatting. */
    public static RichText plain(String text) {
        return text.isEmpty()
                ? new RichText(List.of())
                : new RichText(
                        List.of(new Span(text, EnumSet.noneOf(Style.class), Optional.empty())));
    }

    /** This text and then another, with an empty line between them. */
    public RichText followedBy(RichText other) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(plain("\n\n").spans());
        both.addAll(other.spans());
        return new RichText(both);
    }

    /** The characters without the formatting. */
    public String plainText() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /**
     * The part between two positions of {@link #plainText()}, in UTF-16 units, with its formatting.
     */
    public RichText slice(int from, int to) {
        List<Span> part = new ArrayList<>();
        int start = 0;
        for (Span span : spans) {
            int end = start + span.text().length();
            if (end > from && start < to) {
                part.add(
                        span.withText(
                                span.text()
                                        .substring(
                                                Math.max(from, start) - start,
                                                Math.min(to, end) - start)));
            }
            start = end;
        }
        return new RichText(part);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            if (!merged.isEmpty() && merged.getLast().looksLike(span)) {
                merged.set(merged.size() - 1, span.withText(merged.getLast().text() + span.text()));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
