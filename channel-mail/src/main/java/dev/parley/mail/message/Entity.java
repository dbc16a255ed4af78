package dev.parley.mail.message;

import java.util.List;
import java.util.stream.Stream;

/** A part of a mail, or several that belong together. */
public sealed interface Entity {

    /**
     * A part with content.
     *
     * @param number its place among all leaves of the mail, from 0
     */
    record Leaf(int number, MailPart part) implements Entity {}

    /**
     * Parts that belong together.
     *
     * @param subtype in which way: {@code alternative}, {@code mixed}, {@code signed}
     */
    record Branch(String subtype, List<Entity> children) implements Entity {

        public Branch {
            children = List.copyOf(children);
        }
    }

    /** All parts with content, in the order of the mail. */
    default Stream<Leaf> leaves() {
        return switch (this) {
            case Leaf leaf -> Stream.of(leaf);
            case Branch(_, List<Entity> children) -> children.stream().flatMap(Entity::leaves);
        };
    }
}
