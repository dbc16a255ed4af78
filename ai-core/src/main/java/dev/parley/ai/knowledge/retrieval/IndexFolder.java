package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that indexes live in: {@code index-0}, {@code index-1}, one for each process of a
 * machine.
 */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final int MOST_PROCESSES = 64;

    /** Small enough for a process with a small heap; larger batches go to disk on the way. */
    private static final int MEGABYTES_BUFFERED = 24;

    private IndexFolder() {}

    /** Opens the first index that no process has open. One that is damaged is emptied. */
    static IndexWriter open(Path dataFolder) throws IOException {
        for (int number = 0; number < MOST_PROCESSES; number++) {
            Directory folder = FSDirectory.open(dataFolder.resolve("index-" + number));
            try {
                return openOrEmpty(folder);
            } catch (LockObtainFailedException _) {
                // Another process has it.
                folder.close();
            }
        }
        throw new IOException(
                "all of " + MOST_PROCESSES + " indexes in " + dataFolder + " are in use");
    }

    private static IndexWriter openOrEmpty(Directory folder) throws IOException {
        try {
            return openSound(folder);
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn(
                    "the knowledge index is damaged and is made anew from the database ({})",
                    damaged.getClass().getSimpleName());
            empty(folder);
            return openSound(folder);
        }
    }

    private static IndexWriter openSound(Directory folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new IndexAnalyzer());
        config.setRAMBufferSizeMB(MEGABYTES_BUFFERED);
        config.setCodec(new WideVectorCodec(Codec.getDefault()));
        IndexWriter writer = new IndexWriter(folder, config);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return writer;
        } catch (IOException | RuntimeException damaged) {
            writer.rollback();
            throw damaged;
        }
    }

    private static void empty(Directory folder) throws IOException {
        try (Lock _ = folder.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : folder.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    folder.deleteFile(file);
                }
            }
        }
    }
}
