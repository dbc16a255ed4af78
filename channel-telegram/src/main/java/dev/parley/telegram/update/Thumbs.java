package dev.parley.telegram.update;

import dev.parley.conversation.Rating;
import java.util.List;
import java.util.Optional;

/** Reads the reactions of one person to a message. */
final class Thumbs {

    private Thumbs() {}

    /** The thumb among them; empty where there is none. */
    static Optional<Rating> in(List<Fields> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.text("emoji").flatMap(Thumbs::rating).stream())
                .findFirst();
    }

    private static Optional<Rating> rating(String emoji) {
        return switch (emoji) {
            case "👍" -> Optional.of(Rating.GOOD);
            case "👎" -> Optional.of(Rating.BAD);
            default -> Optional.empty();
        };
    }
}
