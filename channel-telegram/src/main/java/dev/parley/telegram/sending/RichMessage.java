package dev.parley.telegram.sending;

import dev.parley.channel.TextSplitter;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Text in Telegram's form: the characters as they are, and beside them which of them look how. No
 * character is taken for formatting, so nothing that somebody typed can break a message.
 *
 * @param text the characters, without space at the ends
 * @param entities the formatting, in UTF-16 units, in order; those of one span lie exactly on each
 *     other
 */
record RichMessage(String text, List<MessageEntity> entities) {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    RichMessage {
        entities = List.copyOf(entities);
    }

    static RichMessage of(RichText rich) {
        RichText trimmed = TextSplitter.trimmed(rich);
        List<MessageEntity> entities = new ArrayList<>();
        int offset = 0;
        for (Span span : trimmed.spans()) {
            int start = offset;
            looks(span).map(look -> look.on(span.text(), start)).forEach(entities::add);
            offset += span.text().length();
        }
        return new RichMessage(whole(trimmed.plainText()), entities);
    }

    /** The same words without any formatting. */
    RichMessage plain() {
        return new RichMessage(text, List.of());
    }

    /** One way to look, in Telegram's word for it. */
    private record Look(String type, Optional<String> url) {

        Look(String type) {
            this(type, Optional.empty());
        }

        /** The entity for the words of a span, without the space around them. */
        MessageEntity on(String span, int start) {
            int end = span.stripTrailing().length();
            int space = span.length() - span.stripLeading().length();
            MessageEntity entity =
                    MessageEntity.builder()
                            .type(type)
                            .offset(start + space)
                            .length(end - space)
                            .build();
            url.ifPresent(entity::setUrl);
            return entity;
        }
    }

    private static Stream<Look> looks(Span span) {
        if (span.text().isBlank()) {
            return Stream.empty();
        }
        Optional<Look> link =
                span.link()
                        .filter(url -> WEB_ADDRESS.matcher(url).matches())
                        .map(url -> new Look("text_link", Optional.of(url)));
        if (span.styles().contains(Style.CODE)) {
            // Telegram allows code no other look: a link is worth more.
            return Stream.of(link.orElse(new Look("code")));
        }
        Stream<Look> styles =
                span.styles().stream()
                        .sorted()
                        .map(style -> new Look(style == Style.BOLD ? "bold" : "italic"));
        return Stream.concat(link.stream(), styles);
    }

    /** Half a surrogate pair cannot be sent; a question mark takes its one place. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
