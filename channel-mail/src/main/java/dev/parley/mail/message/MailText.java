package dev.parley.mail.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words a person wrote in a mail: the best of its texts, without what they quote and how they
 * sign. Pure.
 */
public final class MailText {

    /** No person writes more; and nobody's patience is tried with what only looks like words. */
    private static final int LONGEST = 1_000_000;

    private MailText() {}

    /** The words; empty where there are none. */
    public static String of(ReceivedMail mail) {
        return best(mail.content()).strip();
    }

    /** Whether a part is the text of its mail, and no file beside it. */
    public static boolean isText(MailPart part) {
        return part.mimeType().matches("text/(?:plain|html|enriched)") && !part.isAttached();
    }

    private static String best(Entity entity) {
        return switch (entity) {
            case Entity.Leaf(_, MailPart part) -> isText(part) ? words(part) : "";
            case Entity.Branch(String subtype, List<Entity> children) ->
                    switch (subtype) {
                        case "alternative" -> alternative(children);
                        case "signed", "related" ->
                                children.isEmpty() ? "" : best(children.getFirst());
                        default ->
                                children.stream()
                                        .map(MailText::best)
                                        .filter(text -> !text.isBlank())
                                        .collect(Collectors.joining("\n\n"));
                    };
        };
    }

    /** The plain one, if it says anything: it is what its author's program made for us. */
    private static String alternative(List<Entity> children) {
        Optional<String> plain =
                children.stream()
                        .filter(child ->
                                child instanceof Entity.Leaf(_, MailPart part)
                                        && part.mimeType().equals("text/plain"))
                        .map(MailText::best)
                        .filter(text -> !text.isBlank())
                        .findFirst();
        return plain.orElseGet(() ->
                children.reversed().stream()
                        .map(MailText::best)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""));
    }

    private static String words(MailPart part) {
        String text = part.text();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return QuotedText.without(
                part.mimeType().equals("text/html") ? HtmlText.of(bounded) : bounded);
    }
}
