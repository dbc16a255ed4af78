package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document as it was read. */
record ReadDocument(String title, List<PassageDraft> passages, List<String> problems) {

    static ReadDocument read(Documents documents, Path file)
            throws IOException, UnreadableDocumentException {
        List<PassageDraft> passages = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String title =
                documents.read(
                        new SourceFile(file, String.valueOf(file.getFileName())),
                        new Reading() {
                            @Override
                            public void passage(PassageDraft draft) {
                                passages.add(draft);
                            }

                            @Override
                            public void problem(String place, String reason) {
                                problems.add(place + ": " + reason);
                            }

                            @Override
                            public void progress(long bytes) {}
                        });
        return new ReadDocument(title, passages, problems);
    }
}
