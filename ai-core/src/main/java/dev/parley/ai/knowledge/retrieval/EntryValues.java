package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Short texts kept with the entries of the index. */
final class EntryValues {

    private EntryValues() {}

    /** The entries' texts in a field; empty where an entry has none. */
    static Map<Integer, String> texts(
            Collection<Integer> entries, String field, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Integer, String> texts = new HashMap<>();
        Optional<BinaryDocValues> values = Optional.empty();
        int leafNumber = -1;
        // Values are read forwards: each leaf's are looked up once, in the order of its entries.
        for (int entry : entries.stream().sorted().toList()) {
            int number = ReaderUtil.subIndex(entry, leaves);
            if (number != leafNumber || values.isEmpty()) {
                leafNumber = number;
                values = Optional.of(DocValues.getBinary(leaves.get(number).reader(), field));
            }
            BinaryDocValues read = values.get();
            texts.put(
                    entry,
                    read.advanceExact(entry - leaves.get(number).docBase)
                            ? read.binaryValue().utf8ToString()
                            : "");
        }
        return texts;
    }
}
