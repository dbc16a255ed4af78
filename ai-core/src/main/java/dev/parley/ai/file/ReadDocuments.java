package dev.parley.ai.file;

import dev.parley.ai.knowledge.source.Documents;
import dev.parley.ai.knowledge.source.PassageDraft;
import dev.parley.ai.knowledge.source.Reading;
import dev.parley.ai.knowledge.source.SourceFile;
import dev.parley.ai.knowledge.source.UnreadableDocumentException;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.FileWords.Reason;
import dev.parley.assistant.FileWords.Unread;
import dev.parley.assistant.SentFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads documents with the readers that the knowledge is read with, and within their limits. */
@Singleton
final class ReadDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ReadDocuments.class);

    private final Documents documents;

    ReadDocuments(Documents documents) {
        this.documents = documents;
    }

    FileWords words(SentFile file) {
        Optional<String> name = readable(file);
        return name.isPresent()
                ? read(new SourceFile(file.content(), name.get()))
                : new Unread(Reason.UNKNOWN_FORMAT);
    }

    /** The name it is read under: its ending says how. */
    private Optional<String> readable(SentFile file) {
        return file.name()
                .filter(documents::knows)
                .or(() ->
                        file.mediaType().flatMap(Documents::ending).map(ending -> "sent." + ending))
                // A name such as prices.pdf.exe is read as nothing.
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    private FileWords read(SourceFile file) {
        Gathered gathered = new Gathered();
        try {
            documents.read(file, gathered);
            return gathered.words();
        } catch (UnreadableDocumentException unreadable) {
            LOG.info("a file that somebody sent cannot be read: {}", unreadable.getMessage());
            return new Unread(unreadable.isEmpty() ? Reason.NO_WORDS : Reason.DAMAGED);
        } catch (IOException failure) {
            LOG.warn("a file that somebody sent cannot be read", failure);
            return new Unread(Reason.DAMAGED);
        }
    }

    /** The text of a document, each heading above what stands below it. Belongs to one thread. */
    private static final class Gathered implements Reading {

        private final StringBuilder text = new StringBuilder();
        private List<String> path = List.of();

        @Override
        public void passage(PassageDraft draft) {
            // The first heading is the document's title, or its file's name: nobody wrote that to
            // us.
            List<String> below = draft.path().subList(1, draft.path().size());
            if (!below.equals(path) && !below.isEmpty()) {
                text.append(below.getLast()).append('\n');
            }
            path = below;
            text.append(draft.text()).append("\n\n");
        }

        @Override
        public void problem(String place, String reason) {
            LOG.info("a part of a file that somebody sent cannot be read, {}: {}", place, reason);
        }

        @Override
        public void progress(long bytes) {
            // Nobody watches.
        }

        FileWords words() {
            String words = text.toString().strip();
            return words.isEmpty() ? new Unread(Reason.NO_WORDS) : new FileWords.Words(words);
        }
    }
}
