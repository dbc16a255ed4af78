package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;

/** Short texts kept with the entries of the index. */
final class EntryValues {

    private EntryValues() {}

    /** The entries' texts in a field; empty where an entry has none. */
    static Map<Integer, String> texts(
            Collection<Integer> entries, String field, IndexSearcher searcher) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        EntriesByLeaf.read(
                entries,
                searcher,
                (leaf, inLeaf) -> {
                    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
                    for (int entry : inLeaf) {
                        texts.put(
                                entry,
                                values.advanceExact(entry - leaf.docBase)
                                        ? values.binaryValue().utf8ToString()
                                        : "");
                    }
                });
        return texts;
    }
}
