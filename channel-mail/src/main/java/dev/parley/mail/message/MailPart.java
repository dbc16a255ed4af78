package dev.parley.mail.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;

/** One part of a mail with its content, out of its transfer encoding. */
public final class MailPart {

    private static final Charset USUAL_OLD_ONE = Charset.forName("windows-1252");

    private final Headers headers;
    private final String mimeType;
    private final byte[] content;

    MailPart(Headers headers, String mimeType, byte[] content) {
        this.headers = headers;
        this.mimeType = mimeType;
        this.content = content;
    }

    /** Its fields. */
    public Headers headers() {
        return headers;
    }

    /** What its sender says it is, in lower case: {@code text/plain}. */
    public String mimeType() {
        return mimeType;
    }

    /** Its bytes in number. */
    public int size() {
        return content.length;
    }

    /** Its bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** Its sender's name for it as a file, where it has one. */
    public Optional<String> fileName() {
        return parsed("content-disposition", ContentDispositionField.class)
                .flatMap(field -> Optional.ofNullable(field.getFilename()))
                .or(() -> typeParameter("name"))
                .map(Headers::decoded)
                .filter(name -> !name.isEmpty());
    }

    /** Whether it is meant to be opened by itself. */
    public boolean isAttached() {
        return parsed("content-disposition", ContentDispositionField.class)
                .filter(ContentDispositionField::isAttachment)
                .isPresent();
    }

    /** A parameter of its type, such as {@code method} of a calendar's. */
    public Optional<String> typeParameter(String name) {
        return parsed("content-type", ContentTypeField.class)
                .flatMap(field -> Optional.ofNullable(field.getParameter(name)));
    }

    /** Its content as text, in the charset it names; in a likely one where that is wrong. */
    public String text() {
        Optional<Charset> named = typeParameter("charset").flatMap(MailPart::charset);
        return named.map(charset -> new String(content, charset)).orElseGet(this::guessed);
    }

    private String guessed() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException _) {
            return new String(content, USUAL_OLD_ONE);
        }
    }

    /** Plain ASCII is what senders name who do not know what they send. */
    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()))
                    .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                    .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private <T extends ParsedField> Optional<T> parsed(String name, Class<T> type) {
        return headers.bodies(name).findFirst().flatMap(body -> parsed(name, body, type));
    }

    private static <T extends ParsedField> Optional<T> parsed(
            String name, String body, Class<T> type) {
        try {
            return Optional.of(LenientFieldParser.parse(name + ": " + body))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (MimeException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
