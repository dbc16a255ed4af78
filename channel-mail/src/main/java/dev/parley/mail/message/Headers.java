package dev.parley.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * The fields of a mail or of one of its parts, in their order. Nothing in them can be relied on:
 * whoever sent the mail wrote them.
 */
public record Headers(List<Header> all) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,900}>");
    private static final Pattern FOLDS_AND_CONTROLS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** More are not looked at. */
    private static final int MOST_ADDRESSES = 1_000;

    public Headers {
        all = List.copyOf(all);
    }

    /**
     * One field.
     *
     * @param name in lower case
     * @param body as it stands there
     */
    public record Header(String name, String body) {}

    /** The bodies of all fields of a name, the uppermost first. */
    public Stream<String> bodies(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all.stream().filter(field -> field.name().equals(wanted)).map(Header::body);
    }

    /** Whether there is a field of this name. */
    public boolean has(String name) {
        return bodies(name).findAny().isPresent();
    }

    /** The first field of a name as one line without its encoding. */
    public Optional<String> text(String name) {
        return bodies(name).findFirst().map(Headers::decoded).filter(text -> !text.isEmpty());
    }

    /** The first field of a name in lower case, without its comments and parameters. */
    public Optional<String> word(String name) {
        return text(name)
                .map(text -> text.replaceAll("[;(].*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** The message ids in all fields of a name, with their brackets. */
    public List<String> messageIds(String name) {
        return bodies(name).flatMap(Headers::idsIn).distinct().toList();
    }

    /** The mailboxes in all fields of a name; what is none is left out. */
    public List<Mailbox> mailboxes(String name) {
        return bodies(name).flatMap(Headers::mailboxesIn).limit(MOST_ADDRESSES).toList();
    }

    private static Stream<String> idsIn(String body) {
        Matcher ids = MESSAGE_ID.matcher(body);
        return ids.results().map(found -> found.group());
    }

    private static Stream<Mailbox> mailboxesIn(String body) {
        try {
            return LenientAddressParser.DEFAULT.parseAddressList(body).flatten().stream()
                    .filter(mailbox -> mailbox.getDomain() != null);
        } catch (RuntimeException _) {
            // The parser is lenient, and yet there are addresses it trips over.
            return Stream.empty();
        }
    }

    /** One line: a field that hides others behind a line's end becomes harmless words. */
    static String decoded(String body) {
        try {
            String words =
                    DecoderUtil.decodeEncodedWords(
                            body, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
            return oneLine(words);
        } catch (RuntimeException _) {
            return oneLine(body);
        }
    }

    private static String oneLine(String text) {
        return FOLDS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
