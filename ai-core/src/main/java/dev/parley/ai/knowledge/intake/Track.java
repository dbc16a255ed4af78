package dev.parley.ai.knowledge.intake;

import java.util.List;

/** How far an import has come, in bytes of all its files. */
final class Track {

    private final ImportProgress progress;
    private final long total;
    private long finished;

    Track(List<ListedFile> files, ImportProgress progress) {
        this.progress = progress;
        this.total = files.stream().mapToLong(ListedFile::bytes).sum();
    }

    void within(ListedFile file, long bytes) {
        progress.read(file.name(), finished + Math.min(bytes, file.bytes()), total);
    }

    void finished(ListedFile file) {
        finished += file.bytes();
        progress.read(file.name(), finished, total);
    }
}
