package dev.parley.testservers.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects plain text and nested spans while a parser walks through marked-up text. */
final class SpanBuilder {
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenSpan> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();

    void append(char c) {
        text.append(c);
    }

    void append(int codePoint) {
        text.appendCodePoint(codePoint);
    }

    void open(String type, String detail, int sourcePosition) {
        open.push(new OpenSpan(type, detail, text.length(), sourcePosition));
    }

    Optional<OpenSpan> innermost() {
        return Optional.ofNullable(open.peek());
    }

    boolean isOpen(String type) {
        return open.stream().anyMatch(span -> span.type().equals(type));
    }

    /** The text written since the innermost span began. */
    String innermostText() {
        return innermost().map(span -> text.substring(span.offset())).orElse("");
    }

    /** Ends the innermost span; an empty one leaves no entity. */
    void close(String type, String detail) {
        OpenSpan span = open.pop();
        int length = text.length() - span.offset();
        if (length > 0 && !type.isEmpty()) {
            entities.add(new Entity(type, span.offset(), length, detail));
        }
    }

    /** Sets the detail of the innermost span. */
    void detail(String detail) {
        OpenSpan span = open.pop();
        open.push(new OpenSpan(span.type(), detail, span.offset(), span.sourcePosition()));
    }

    /** The text with its entities in order, outer before inner. */
    FormattedText build() {
        Collections.reverse(entities);
        entities.sort(
                Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()));
        return new FormattedText(text.toString(), entities);
    }
}
