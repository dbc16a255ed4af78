package dev.parley.mail.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes mails apart, in one pass without recursion: neither depth nor number of parts can exhaust
 * anything. What is broken is read as far as it goes. Mails within a mail stay whole. Pure.
 */
public final class MailReader {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 500;

    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(200_000)
                    .setMaxHeaderCount(1_000)
                    .setMalformedHeaderStartsBody(false)
                    .build();

    private MailReader() {}

    /**
     * Reads a mail.
     *
     * @throws UnreadableMailException when it is nested too deep, has too many parts or fields, or
     *     cannot be read for another reason
     */
    public static ReceivedMail read(byte[] raw) throws UnreadableMailException {
        MimeTokenStream tokens = new MimeTokenStream(LENIENT);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(raw));
        Assembly assembly = new Assembly();
        try {
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM) {
                assembly.take(state, tokens);
                state = tokens.next();
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            throw new UnreadableMailException(
                    "not a mail that can be read (" + broken.getClass().getSimpleName() + ")");
        }
        return new ReceivedMail(assembly.headers, assembly.root(), ReceivedMail.fingerprintOf(raw));
    }

    /** What is read so far. Belongs to one call. */
    private static final class Assembly {

        private final Deque<Open> open = new ArrayDeque<>();
        private List<Headers.Header> fields = new ArrayList<>();
        private Headers headers = new Headers(List.of());
        private boolean headersRead;
        private int parts;

        /** A multipart that has not ended. */
        private record Open(String subtype, List<Entity> children) {}

        Assembly() {
            open.push(new Open("mail", new ArrayList<>()));
        }

        void take(EntityState state, MimeTokenStream tokens)
                throws UnreadableMailException, IOException {
            switch (state) {
                case T_START_HEADER -> fields = new ArrayList<>();
                case T_FIELD ->
                        fields.add(
                                new Headers.Header(
                                        tokens.getField().getName().toLowerCase(Locale.ROOT),
                                        tokens.getField().getBody()));
                case T_END_HEADER -> endOfHeader();
                case T_START_MULTIPART -> start(subtype(tokens));
                case T_END_MULTIPART -> end();
                case T_BODY -> add(tokens);
                default -> {}
            }
        }

        private void endOfHeader() {
            if (!headersRead) {
                headers = new Headers(fields);
                headersRead = true;
            }
        }

        private void start(String subtype) throws UnreadableMailException {
            if (open.size() > DEEPEST) {
                throw new UnreadableMailException("nested more than " + DEEPEST + " deep");
            }
            open.push(new Open(subtype, new ArrayList<>()));
        }

        private void end() {
            Open done = open.pop();
            open.element().children().add(new Entity.Branch(done.subtype(), done.children()));
        }

        private void add(MimeTokenStream tokens) throws UnreadableMailException, IOException {
            if (parts == MOST_PARTS) {
                throw new UnreadableMailException("more than " + MOST_PARTS + " parts");
            }
            String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
            byte[] content = tokens.getDecodedInputStream().readAllBytes();
            open.element()
                    .children()
                    .add(new Entity.Leaf(parts, new MailPart(new Headers(fields), type, content)));
            parts++;
        }

        private static String subtype(MimeTokenStream tokens) {
            String type = tokens.getBodyDescriptor().getMimeType();
            return type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        }

        Entity root() {
            while (open.size() > 1) {
                end();
            }
            List<Entity> whole = open.element().children();
            return whole.size() == 1 ? whole.getFirst() : new Entity.Branch("mixed", whole);
        }
    }
}
