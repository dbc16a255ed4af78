package dev.parley.ai.knowledge.library;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.intake.SingleDocument;
import dev.parley.ai.knowledge.library.WebDocuments.Fetched;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.knowledge.source.Documents;
import dev.parley.file.TemporaryFile;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes single documents in and out of the knowledge. A change is seen by searches of this process
 * when the call returns, by those of all others a few seconds later, and is in the audit. Every
 * method throws {@link KnowledgeUnavailableException} while the database is away. Safe for use by
 * many threads.
 */
@Singleton
public final class Library {

    private static final String SENT = "sent";
    private static final String FETCHED = "web";

    /** Reading takes memory, for some formats in a process of its own. */
    private static final int READ_AT_ONCE = 2;

    private final LibraryConfig config;
    private final Holdings holdings;
    private final KnowledgeImport intake;
    private final Documents documents;
    private final WebDocuments web;
    private final Retrieval retrieval;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE, true);

    Library(
            LibraryConfig config,
            Holdings holdings,
            KnowledgeImport intake,
            Documents documents,
            WebDocuments web,
            Retrieval retrieval) {
        this.config = config;
        this.holdings = holdings;
        this.intake = intake;
        this.documents = documents;
        this.web = web;
        this.retrieval = retrieval;
    }

    /**
     * Takes a document in that was sent. One of the same name that was sent before is replaced, and
     * left alone when it is the same.
     *
     * @throws IOException when it cannot be received to its end
     */
    public Taking take(CollectionName collection, Upload upload)
            throws IOException, InterruptedException {
        Optional<String> format =
                documents.knows(upload.name())
                        ? Optional.of(upload.name())
                        : Documents.ending(upload.mediaType())
                                .map(ending -> upload.name() + "." + ending);
        if (format.isEmpty()) {
            return new Taking.UnknownFormat(Documents.FORMATS);
        }
        try (TemporaryFile file = TemporaryFile.create()) {
            return file.takes(upload.content(), config.largest())
                    ? taken(
                            new SingleDocument(
                                    file.path(),
                                    format.get(),
                                    new SingleDocument.Place(collection, SENT, upload.name()),
                                    Optional.empty(),
                                    upload.by()))
                    : new Taking.TooLarge(config.largest());
        }
    }

    /**
     * Fetches a document from the web and takes it in; answers cite it with its address. What was
     * fetched from there before is replaced, and stays when the fetching fails.
     *
     * @param address an absolute {@code http} or {@code https} address
     */
    public Taking fetch(CollectionName collection, URI address, Operator by)
            throws IOException, InterruptedException {
        try (TemporaryFile file = TemporaryFile.create()) {
            return switch (web.fetch(address, file.path())) {
                case Fetched.Failed failed -> new Taking.Unreadable(failed.reason());
                case Fetched.Document document -> {
                    Optional<String> format =
                            WebFormat.of(address, document.mediaType(), documents);
                    yield format.isEmpty()
                            ? new Taking.UnknownFormat(Documents.FORMATS)
                            : taken(
                                    new SingleDocument(
                                            file.path(),
                                            format.get(),
                                            new SingleDocument.Place(
                                                    collection, FETCHED, address.toString()),
                                            Optional.of(address.toString()),
                                            by));
                }
            };
        }
    }

    /** Removes a document: no search finds it and no answer cites it any more. */
    public Removal remove(CollectionName collection, DocumentId document, Operator by) {
        Removal removal = holdings.remove(collection, document, by);
        if (removal == Removal.REMOVED) {
            KnowledgeAccess.reached(() -> {
                retrieval.refresh();
                return removal;
            });
        }
        return removal;
    }

    private Taking taken(SingleDocument document) throws IOException, InterruptedException {
        reading.acquire();
        try {
            return read(document);
        } finally {
            reading.release();
        }
    }

    private Taking read(SingleDocument document) throws IOException {
        return KnowledgeAccess.reached(() -> {
            ImportReport report = intake.take(document);
            if (report.added() + report.changed() + report.unchanged() == 0) {
                return new Taking.Unreadable(report.failures().getFirst().reason());
            }
            retrieval.refresh();
            return new Taking.Taken(document.place().id(), report);
        });
    }
}
