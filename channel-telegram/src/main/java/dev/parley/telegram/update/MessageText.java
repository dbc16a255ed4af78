package dev.parley.telegram.update;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The words of a message and what Telegram found in them.
 *
 * @param words the text of a message or the caption of a picture
 * @param entities what was found; positions are UTF-16 units and not to be trusted
 */
record MessageText(String words, List<Fields> entities) {

    /** A part of the words that Telegram marked. */
    record Marked(int start, int end, Fields entity) {

        String in(String words) {
            return words.substring(start, end);
        }
    }

    static Optional<MessageText> of(Fields message) {
        return message.text("text")
                .map(words -> new MessageText(words, message.objects("entities")))
                .or(() ->
                        message.text("caption")
                                .map(words ->
                                        new MessageText(
                                                words, message.objects("caption_entities"))));
    }

    /** The first part of a type that fits; parts that lie outside of the words are none. */
    Optional<Marked> first(String type, Predicate<Marked> fits) {
        return entities.stream()
                .filter(entity -> entity.text("type").equals(Optional.of(type)))
                .flatMap(entity -> marked(entity).stream())
                .filter(fits)
                .findFirst();
    }

    /** The words without a part and without the punctuation and space it leaves at an end. */
    String without(Marked part) {
        String before = words.substring(0, part.start());
        String after = words.substring(part.end());
        return (before.isBlank() ? after.replaceFirst("^[\\s,:;]+", "") : before + after).strip();
    }

    private Optional<Marked> marked(Fields entity) {
        long start = entity.integer("offset").orElse(-1);
        long length = entity.integer("length").orElse(-1);
        boolean inside =
                start >= 0
                        && length > 0
                        && start <= words.length()
                        && length <= words.length() - start;
        return inside
                ? Optional.of(new Marked((int) start, (int) (start + length), entity))
                : Optional.empty();
    }
}
