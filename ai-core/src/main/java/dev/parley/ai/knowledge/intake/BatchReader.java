package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.source.Documents;
import dev.parley.ai.knowledge.source.Languages;
import dev.parley.ai.knowledge.source.PassageDraft;
import dev.parley.ai.knowledge.source.Reading;
import dev.parley.ai.knowledge.source.SourceFile;
import dev.parley.ai.knowledge.source.UnreadableDocumentException;
import dev.parley.ai.knowledge.store.DocumentDraft;
import dev.parley.ai.knowledge.store.JdbcImportBatch;
import java.io.IOException;

/** Reads files into a batch until it is full. */
final class BatchReader {

    private static final int MOST_DOCUMENTS = 100;
    private static final int MOST_PASSAGES = 2_000;

    private final ImportRequest request;
    private final JdbcImportBatch batch;
    private final Documents documents;
    private final Languages languages;
    private final Report report;
    private final Track track;
    private int passages;

    BatchReader(
            ImportRequest request,
            JdbcImportBatch batch,
            Documents documents,
            Languages languages,
            Report report,
            Track track) {
        this.request = request;
        this.batch = batch;
        this.documents = documents;
        this.languages = languages;
        this.report = report;
        this.track = track;
    }

    boolean isFull() {
        return batch.documents() >= MOST_DOCUMENTS || passages >= MOST_PASSAGES;
    }

    /** Reads a file; one that cannot be read leaves nothing behind but its line in the report. */
    void read(FingerprintedFile file) {
        DocumentId id = DocumentId.of(request.collection(), request.origin(), file.name());
        Passages reading = new Passages(id, file.listed());
        try {
            String title =
                    documents.read(
                            new SourceFile(file.listed().path(), file.listed().format()), reading);
            batch.complete(
                    new DocumentDraft(
                            id,
                            file.name(),
                            title,
                            languages.of(file.name(), reading.sample.toString()),
                            file.hash()));
        } catch (UnreadableDocumentException unreadable) {
            batch.discard(id);
            report.failed(file.name(), unreadable.reason());
        } catch (IOException unreadable) {
            batch.discard(id);
            report.failed(file.name(), "cannot be read (" + unreadable.getMessage() + ")");
        }
        track.finished(file.listed());
    }

    /** Passes the passages of one document on. */
    private final class Passages implements Reading {

        private static final int SAMPLE = 3_000;

        private final DocumentId document;
        private final ListedFile file;
        private final StringBuilder sample = new StringBuilder();
        private int ordinal;

        Passages(DocumentId document, ListedFile file) {
            this.document = document;
            this.file = file;
        }

        @Override
        public void passage(PassageDraft draft) {
            batch.add(document, ordinal++, file.url().map(draft::readableAt).orElse(draft));
            passages++;
            if (sample.length() < SAMPLE) {
                sample.append(draft.text()).append('\n');
            }
        }

        @Override
        public void problem(String place, String reason) {
            report.failed(file.name() + ", " + place, reason);
        }

        @Override
        public void progress(long bytes) {
            track.within(file, bytes);
        }
    }
}
