package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.store.ImportCounts;
import java.util.ArrayList;
import java.util.List;

/** The report while it is written. */
final class Report {

    /**
     * After so many failures further ones are only counted: a file of rubbish has one on every
     * line.
     */
    private static final int MOST_NAMED = 200;

    private final List<ImportReport.Failure> failures = new ArrayList<>();
    private int unnamed;
    private int added;
    private int changed;
    private int removed;
    private int unchanged;
    private int passages;

    void failed(String file, String reason) {
        if (failures.size() < MOST_NAMED) {
            failures.add(new ImportReport.Failure(file, reason));
        } else {
            unnamed++;
        }
    }

    void unchanged() {
        unchanged++;
    }

    void removed(int documents) {
        removed += documents;
    }

    void written(ImportCounts counts) {
        added += counts.added();
        changed += counts.changed();
        passages += counts.passages();
    }

    ImportReport toReport() {
        if (unnamed > 0) {
            failures.add(
                    new ImportReport.Failure("further failures", "%,d more".formatted(unnamed)));
            unnamed = 0;
        }
        return new ImportReport(added, changed, removed, unchanged, passages, failures);
    }
}
