package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * Entries of the index by the leaf they are in, in their order: what an index keeps with its
 * entries is read leaf by leaf, and only forwards.
 */
final class EntriesByLeaf {

    private EntriesByLeaf() {}

    /** What is done with a leaf. */
    @FunctionalInterface
    interface Reading {

        /**
         * Reads what belongs to some entries.
         *
         * @param entries numbered as in the whole index, in ascending order
         */
        void read(LeafReaderContext leaf, List<Integer> entries) throws IOException;
    }

    static void read(Collection<Integer> entries, IndexSearcher searcher, Reading reading)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Integer, List<Integer>> byLeaf =
                entries.stream()
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> ReaderUtil.subIndex(entry, leaves),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (Map.Entry<Integer, List<Integer>> leaf : byLeaf.entrySet()) {
            reading.read(leaves.get(leaf.getKey()), leaf.getValue());
        }
    }
}
