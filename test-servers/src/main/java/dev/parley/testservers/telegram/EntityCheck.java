package dev.parley.testservers.telegram;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Refuses entities that do not fit their text, as Telegram does. */
final class EntityCheck {
    private static final Set<String> TYPES =
            Set.of(
                    "mention",
                    "hashtag",
                    "cashtag",
                    "bot_command",
                    "url",
                    "email",
                    "phone_number",
                    "bold",
                    "italic",
                    "underline",
                    "strikethrough",
                    "spoiler",
                    "blockquote",
                    "expandable_blockquote",
                    "code",
                    "pre",
                    "text_link",
                    "text_mention",
                    "custom_emoji");

    private EntityCheck() {}

    static void check(String text, List<Entity> entities) throws ApiException {
        Deque<Entity> open = new ArrayDeque<>();
        for (Entity entity : outermostFirst(entities)) {
            checkSpan(text, entity);
            while (!open.isEmpty() && open.peek().end() <= entity.offset()) {
                open.pop();
            }
            if (!open.isEmpty() && open.peek().end() < entity.end()) {
                throw endsTooLate(entity);
            }
            open.push(entity);
        }
    }

    private static List<Entity> outermostFirst(List<Entity> entities) {
        return entities.stream()
                .sorted(
                        Comparator.comparingInt(Entity::offset)
                                .thenComparing(Entity::length, Comparator.reverseOrder()))
                .toList();
    }

    private static void checkSpan(String text, Entity entity) throws ApiException {
        if (!TYPES.contains(entity.type())) {
            throw ApiException.badRequest("can't parse MessageEntity: Unsupported type specified");
        }
        if (entity.offset() < 0 || entity.length() < 0) {
            throw ApiException.badRequest("can't parse MessageEntity: wrong offset or length");
        }
        if (entity.offset() > text.length()) {
            throw ApiException.badRequest(
                    "entity begins after the end of the text at UTF-16 offset " + entity.offset());
        }
        if (entity.end() > text.length()) {
            throw endsTooLate(entity);
        }
        if (splitsCharacter(text, entity.offset())) {
            throw ApiException.badRequest(
                    "entity begins in a middle of a UTF-16 symbol at offset " + entity.offset());
        }
        if (splitsCharacter(text, entity.end())) {
            throw ApiException.badRequest(
                    "entity beginning at UTF-16 offset %d ends in a middle of a UTF-16 symbol"
                            .formatted(entity.offset()));
        }
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static ApiException endsTooLate(Entity entity) {
        return ApiException.badRequest(
                "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
                        .formatted(entity.offset(), entity.end()));
    }
}
