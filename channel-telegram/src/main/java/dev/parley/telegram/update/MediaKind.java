package dev.parley.telegram.update;

import dev.parley.inbound.Attachment;
import dev.parley.inbound.Attachment.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person can send instead of words.
 *
 * @param field the field of the message that holds it
 */
record MediaKind(String field) {

    /** The more exact word first, since an animation is a document, too. */
    private static final List<String> FIELDS =
            List.of(
                    "animation",
                    "audio",
                    "checklist",
                    "contact",
                    "dice",
                    "game",
                    "location",
                    "paid_media",
                    "photo",
                    "poll",
                    "rich_message",
                    "sticker",
                    "story",
                    "video",
                    "video_note",
                    "voice",
                    "document");

    /** Those that are files. */
    private static final Map<String, Kind> FILES =
            Map.of(
                    "animation", Kind.VIDEO,
                    "audio", Kind.AUDIO,
                    "document", Kind.DOCUMENT,
                    "photo", Kind.PHOTO,
                    "video", Kind.VIDEO,
                    "video_note", Kind.VIDEO,
                    "voice", Kind.VOICE);

    static Optional<MediaKind> of(Fields message) {
        return FIELDS.stream().filter(message::has).findFirst().map(MediaKind::new);
    }

    /** The file in the message; empty where it is none, or has not the shape of one. */
    Optional<Attachment> file(Fields message) {
        return Optional.ofNullable(FILES.get(field))
                .flatMap(kind ->
                        content(message)
                                .flatMap(file ->
                                        file.text("file_id")
                                                .map(id -> attachment(kind, id, file))));
    }

    /** A photo comes in several sizes, the largest last. */
    private Optional<Fields> content(Fields message) {
        return field.equals("photo")
                ? message.objects(field).stream().reduce((_, later) -> later)
                : message.object(field);
    }

    private static Attachment attachment(Kind kind, String id, Fields file) {
        return new Attachment(
                kind,
                id,
                file.text("file_name"),
                file.text("mime_type"),
                file.integer("file_size").stream().boxed().findFirst());
    }
}
