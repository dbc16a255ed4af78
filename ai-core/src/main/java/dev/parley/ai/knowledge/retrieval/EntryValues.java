package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Short texts kept with the entries of the index. */
final class EntryValues {

    private EntryValues() {}

    /** An entry's text in a field; empty where it has none. */
    static String text(int entry, String field, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(entry - leaf.docBase) ? values.binaryValue().utf8ToString() : "";
    }
}
