package dev.parley.mail.receiving;

import dev.parley.inbound.Attachment;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.inbound.InboundContent.Unsupported;
import dev.parley.mail.message.Entity.Leaf;
import dev.parley.mail.message.MailPart;
import dev.parley.mail.message.MailText;
import dev.parley.mail.message.ReceivedMail;
import dev.parley.mail.thread.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person says in a mail. Pure. */
final class MailContent {

    private static final Pattern COMMAND =
            Pattern.compile("(?s)^/([A-Za-z][A-Za-z0-9_]{0,31})(?:[ \\t]+([^\\n]*))?(?:\\n.*)?$");

    private static final Set<String> ENCRYPTED =
            Set.of(
                    "application/pgp-encrypted",
                    "application/pkcs7-mime",
                    "application/x-pkcs7-mime");

    private static final Set<String> NOT_FOR_PEOPLE =
            Set.of(
                    "application/pgp-signature",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature",
                    "message/delivery-status",
                    "text/calendar",
                    "text/x-amp-html");

    /** More are not read. */
    private static final int MOST_FILES = 20;

    private MailContent() {}

    static InboundContent of(ReceivedMail mail, FetchedMail fetched) {
        if (!fetched.whole()) {
            return new Attached("", List.of(tooLarge(fetched)));
        }
        List<Leaf> leaves = mail.leaves();
        if (leaves.stream().anyMatch(leaf -> isEncrypted(leaf.part()))) {
            return new Unsupported("encrypted");
        }
        String text = MailText.of(mail);
        Optional<InboundContent> command =
                command(text).or(() -> command(Topic.withoutPrefixes(mail.subject())));
        List<Attachment> files =
                leaves.stream()
                        .filter(leaf -> isFile(leaf.part()))
                        .limit(MOST_FILES)
                        .map(leaf -> file(leaf, mail, fetched))
                        .toList();
        return command.orElseGet(() -> said(mail, text, files));
    }

    private static InboundContent said(ReceivedMail mail, String text, List<Attachment> files) {
        if (!files.isEmpty()) {
            return new Attached(text, files);
        }
        if (text.isEmpty() && hasInvitation(mail)) {
            return new Unsupported("invitation");
        }
        // A question that fits into its subject; of an answer the subject is an older mail's.
        return new Text(text.isEmpty() && !isAnswer(mail) ? mail.subject() : text);
    }

    private static boolean isAnswer(ReceivedMail mail) {
        return mail.headers().has("in-reply-to")
                || !Topic.withoutPrefixes(mail.subject()).equals(mail.subject().strip());
    }

    private static Optional<InboundContent> command(String text) {
        Matcher command = COMMAND.matcher(text);
        return command.matches()
                ? Optional.of(
                        new Command(
                                command.group(1).toLowerCase(Locale.ROOT),
                                Optional.ofNullable(command.group(2)).orElse("").strip()))
                : Optional.empty();
    }

    private static boolean isEncrypted(MailPart part) {
        return ENCRYPTED.contains(part.mimeType())
                && !part.typeParameter("smime-type").filter("signed-data"::equals).isPresent();
    }

    private static boolean hasInvitation(ReceivedMail mail) {
        return mail.leaves().stream()
                .anyMatch(leaf -> leaf.part().mimeType().equals("text/calendar"));
    }

    /** Pictures that a text shows within itself are no files: mostly they belong to a signature. */
    private static boolean isFile(MailPart part) {
        boolean shownWithin =
                part.mimeType().startsWith("image/")
                        && !part.isAttached()
                        && part.headers().has("content-id");
        return !MailText.isText(part)
                && !NOT_FOR_PEOPLE.contains(part.mimeType())
                && !shownWithin
                && part.size() > 0;
    }

    private static Attachment file(Leaf leaf, ReceivedMail mail, FetchedMail fetched) {
        MailPart part = leaf.part();
        return new Attachment(
                kind(part.mimeType()),
                new FileReference(fetched.validity(), fetched.uid(), leaf.number(), mail.id())
                        .written(),
                part.fileName(),
                Optional.of(part.mimeType()),
                Optional.of((long) part.size()));
    }

    private static Attachment.Kind kind(String mimeType) {
        return switch (mimeType.substring(0, Math.max(0, mimeType.indexOf('/')))) {
            case "image" -> Attachment.Kind.PHOTO;
            case "audio" -> Attachment.Kind.AUDIO;
            case "video" -> Attachment.Kind.VIDEO;
            default -> Attachment.Kind.DOCUMENT;
        };
    }

    /** Its size alone says what becomes of it: nobody fetches it. */
    private static Attachment tooLarge(FetchedMail fetched) {
        return new Attachment(
                Attachment.Kind.DOCUMENT,
                "too-large",
                Optional.empty(),
                Optional.empty(),
                Optional.of(fetched.size()));
    }
}
