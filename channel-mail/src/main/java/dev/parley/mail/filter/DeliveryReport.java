package dev.parley.mail.filter;

import dev.parley.mail.message.Entity.Leaf;
import dev.parley.mail.message.Headers;
import dev.parley.mail.message.MailPart;
import dev.parley.mail.message.MailReader;
import dev.parley.mail.message.ReceivedMail;
import dev.parley.mail.message.UnreadableMailException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what mail servers report about mails they could not deliver (RFC 3464). Pure. */
final class DeliveryReport {

    private static final Set<String> ORIGINAL =
            Set.of(
                    "message/rfc822",
                    "text/rfc822-headers",
                    "message/global",
                    "message/global-headers");
    private static final Set<String> STATUS =
            Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Pattern CODE =
            Pattern.compile("(?im)^Status:\\s*([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

    private DeliveryReport() {}

    /** What a report says; empty where it tells of a delay or a success, or is none. */
    static Optional<Bounce> in(ReceivedMail mail) {
        List<MailPart> parts = mail.leaves().stream().map(Leaf::part).toList();
        String status =
                parts.stream()
                        .filter(part -> STATUS.contains(part.mimeType()))
                        .map(MailPart::text)
                        .findFirst()
                        .orElse("");
        Matcher code = CODE.matcher(status);
        boolean coded = code.find();
        if (!FAILED.matcher(status).find() && !(coded && code.group(1).equals("5"))) {
            return Optional.empty();
        }
        List<String> messages =
                Stream.concat(
                                parts.stream().flatMap(DeliveryReport::original),
                                answered(mail.headers()))
                        .distinct()
                        .toList();
        return Optional.of(new Bounce(messages, coded ? reason(code) : "not delivered"));
    }

    private static String reason(Matcher code) {
        String subject = code.group(2);
        String words =
                switch (subject) {
                    case "1" -> "there is no such address";
                    case "2" -> "the mailbox is full or closed";
                    case "3", "4" -> "their mail server cannot take it";
                    case "7" -> "their mail server does not accept our mail";
                    default -> "their mail server refused it";
                };
        return "%s.%s.%s: %s".formatted(code.group(1), subject, code.group(3), words);
    }

    private static Stream<String> original(MailPart part) {
        if (!ORIGINAL.contains(part.mimeType())) {
            return Stream.empty();
        }
        try (var content = part.open()) {
            Headers headers = MailReader.read(content.readAllBytes()).headers();
            return headers.messageIds("message-id").stream();
        } catch (UnreadableMailException _) {
            return Stream.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stream<String> answered(Headers headers) {
        return Stream.concat(
                headers.messageIds("in-reply-to").stream(),
                headers.messageIds("references").stream());
    }
}
