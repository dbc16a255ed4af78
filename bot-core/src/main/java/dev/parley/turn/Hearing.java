package dev.parley.turn;

import dev.parley.assistant.FileWords;
import dev.parley.assistant.FileWords.Reason;
import dev.parley.assistant.FileWords.Unread;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import dev.parley.file.TemporaryFile;
import dev.parley.inbound.Attachment;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one text of what a person sent: what they typed, what they say in recordings, and what
 * stands in their documents. All of it counts as their own words from there on, and goes through
 * the same checks. Safe for use by many threads.
 */
@Singleton
final class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Channels channels;
    private final SentFiles files;
    private final TurnConfig config;

    Hearing(Channels channels, SentFiles files, TurnConfig config) {
        this.channels = channels;
        this.files = files;
        this.config = config;
    }

    /**
     * @throws UncheckedIOException when a provider could not be reached; the turn is tried again
     * @throws InterruptedException when the turn was interrupted
     */
    Heard hear(TurnInput.Said said) throws InterruptedException {
        return said.attachments().isEmpty() ? typed(said.text()) : sent(said);
    }

    private Heard typed(String text) {
        if (text.isBlank()) {
            return new Heard.Nothing(new Sentence.Unsupported("empty"));
        }
        return text.length() > config.longestText()
                ? new Heard.Nothing(new Sentence.TooLong(config.longestText()))
                : new Heard.Words(text, List.of());
    }

    private Heard sent(TurnInput.Said said) throws InterruptedException {
        ConversationAddress where = said.last().conversation();
        Optional<Channel> channel = channels.find(where.channel());
        Gathered gathered = new Gathered(said.text());
        try (Typing _ = Typing.in(where, channel)) {
            for (Attachment attachment : said.attachments()) {
                gathered.add(attachment, words(channel, where, attachment));
            }
        }
        return gathered.heard(config.longestText());
    }

    private FileWords words(
            Optional<Channel> channel, ConversationAddress where, Attachment attachment)
            throws InterruptedException {
        return switch (attachment.kind()) {
            case PHOTO, VIDEO -> new Unread(Reason.NOT_POSSIBLE);
            case DOCUMENT, VOICE, AUDIO -> {
                boolean tooLarge =
                        attachment
                                .bytes()
                                .filter(bytes -> bytes > config.largestFile())
                                .isPresent();
                yield tooLarge || channel.isEmpty()
                        ? new Unread(tooLarge ? Reason.TOO_LARGE : Reason.GONE)
                        : fetched(channel.get(), where, attachment);
            }
        };
    }

    private FileWords fetched(Channel channel, ConversationAddress where, Attachment attachment)
            throws InterruptedException {
        try {
            return read(channel, where, attachment);
        } catch (AttachmentGoneException gone) {
            LOG.info("a file cannot be had from its provider: {}", gone.getMessage());
            return new Unread(Reason.GONE);
        } catch (IOException failure) {
            throw new UncheckedIOException("a file that somebody sent cannot be fetched", failure);
        }
    }

    private FileWords read(Channel channel, ConversationAddress where, Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        try (TemporaryFile file = TemporaryFile.create();
                InputStream content = channel.open(where, attachment)) {
            return file.takes(content, config.largestFile())
                    ? files.words(
                            new SentFile(
                                    file.path(),
                                    attachment.kind().isSpoken(),
                                    attachment.name(),
                                    attachment.mediaType()))
                    : new Unread(Reason.TOO_LARGE);
        }
    }

    /** What the files of one turn came to. Belongs to one thread. */
    private static final class Gathered {

        private final List<String> texts = new ArrayList<>();
        private final List<Sentence.Unsupported> unread = new ArrayList<>();
        private final List<Sentence> heard = new ArrayList<>();
        private String lastKind = "";

        Gathered(String typed) {
            if (!typed.isBlank()) {
                texts.add(typed);
            }
        }

        void add(Attachment attachment, FileWords words) {
            String kind = attachment.kind().code();
            switch (words) {
                case FileWords.Words(String text) -> {
                    lastKind = kind;
                    texts.add(text);
                    if (attachment.kind().isSpoken()) {
                        heard.add(new Sentence.Heard(text));
                    }
                }
                case Unread(Reason reason) ->
                        unread.add(new Sentence.Unsupported(kind, reason, false));
            }
        }

        Heard heard(int longest) {
            String text = String.join("\n", texts);
            if (text.isEmpty()) {
                Sentence.Unsupported first = unread.getFirst();
                return new Heard.Nothing(
                        new Sentence.Unsupported(first.kind(), first.reason(), true));
            }
            if (text.length() > longest) {
                return new Heard.Nothing(
                        lastKind.isEmpty()
                                ? new Sentence.TooLong(longest)
                                : new Sentence.Unsupported(lastKind, Reason.TOO_LARGE, true));
            }
            List<Sentence> remarks = new ArrayList<>(unread);
            remarks.addAll(heard);
            return new Heard.Words(text, List.copyOf(remarks));
        }
    }
}
