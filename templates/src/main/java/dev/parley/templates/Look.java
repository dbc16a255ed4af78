package dev.parley.templates;

import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How characters look and where they lead.
 *
 * @param styles their styles
 * @param link their link
 */
record Look(Set<Style> styles, Optional<String> link) {

    static final Look PLAIN = new Look(Set.of(), Optional.empty());

    Look with(Style style) {
        Set<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return new Look(more, link);
    }

    /** The same look leading to the target; without one it leads nowhere. */
    Look to(Optional<String> target) {
        return new Look(styles, target);
    }

    Span span(String text) {
        return new Span(text, styles, link);
    }
}
