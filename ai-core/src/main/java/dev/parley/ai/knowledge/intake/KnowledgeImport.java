package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.source.Documents;
import dev.parley.ai.knowledge.source.Languages;
import dev.parley.ai.knowledge.store.JdbcImportBatch;
import dev.parley.ai.knowledge.store.JdbcKnowledge;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a folder or a file into the knowledge base. A second import of the same finds nothing to
 * do; a changed file replaces its passages, a removed one takes them along. What cannot be read is
 * in the report, and the rest goes on. Safe for use by many threads, though imports of one origin
 * should follow one another.
 */
@Singleton
public final class KnowledgeImport {

    private final FolderListing listing;
    private final Documents documents;
    private final Languages languages;
    private final JdbcKnowledge store;

    public KnowledgeImport(Documents documents, Languages languages, JdbcKnowledge store) {
        this.listing = new FolderListing(documents);
        this.documents = documents;
        this.languages = languages;
        this.store = store;
    }

    /**
     * Takes everything in. Documents become visible in batches; a batch is there as a whole or not
     * at all.
     *
     * @throws IOException when the folder or file cannot be listed
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) throws IOException {
        List<ListedFile> files = listing.of(request.path());
        Report report = new Report();
        Track track = new Track(files, progress);
        try {
            Map<String, String> known = store.contentHashes(request.collection(), request.origin());
            takeIn(request, changed(files, known, report, track), report, track);
            removeMissing(request, files, known.keySet(), report);
            store.forgetOldRemovals();
        } catch (RuntimeException failure) {
            report.failed("the database", DatabaseFailure.reason(failure));
        }
        return report.toReport();
    }

    /**
     * Takes one document in, beside the others of its origin.
     *
     * @throws RuntimeException when the database refuses; nothing has changed then
     */
    public ImportReport take(SingleDocument document) throws IOException {
        ListedFile file = document.listed();
        ImportRequest request =
                new ImportRequest(
                        file.path(), document.collection(), document.origin(), document.by());
        Report report = new Report();
        Track track = new Track(List.of(file), ImportProgress.UNWATCHED);
        Map<String, String> known = store.contentHashes(request.collection(), request.origin());
        takeIn(request, changed(List.of(file), known, report, track), report, track);
        return report.toReport();
    }

    private static List<FingerprintedFile> changed(
            List<ListedFile> files, Map<String, String> known, Report report, Track track) {
        return files.stream()
                .flatMap(file -> FingerprintedFile.of(file, report).stream())
                .filter(file -> {
                    boolean same = file.hash().equals(known.get(file.name()));
                    if (same) {
                        report.unchanged();
                        track.finished(file.listed());
                    }
                    return !same;
                })
                .toList();
    }

    private void takeIn(
            ImportRequest request, List<FingerprintedFile> files, Report report, Track track) {
        int next = 0;
        while (next < files.size()) {
            try (JdbcImportBatch batch =
                    store.beginBatch(request.collection(), request.origin(), request.by())) {
                BatchReader reader =
                        new BatchReader(request, batch, documents, languages, report, track);
                while (next < files.size() && !reader.isFull()) {
                    reader.read(files.get(next));
                    next++;
                }
                report.written(batch.commit());
            }
        }
    }

    private void removeMissing(
            ImportRequest request, List<ListedFile> files, Set<String> known, Report report) {
        if (!listing.isFolder(request.path())) {
            return;
        }
        Set<String> missing = new HashSet<>(known);
        files.forEach(file -> missing.remove(file.name()));
        report.removed(
                store.remove(
                        missing.stream()
                                .map(name ->
                                        DocumentId.of(request.collection(), request.origin(), name))
                                .toList(),
                        request.by()));
    }
}
