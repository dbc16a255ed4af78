package dev.parley.ai.knowledge.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.ai.knowledge.Passage;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Passages with their words, read from the index; those that are found often are kept. What a
 * reader of the index shows never changes, so what is kept is never out of date: after a change of
 * the knowledge there is another reader. Safe for use by many threads.
 */
final class KnownPassages {

    /** With its words a passage takes about 10 kB. */
    private static final int MOST = 1_000;

    private final Words words;
    private final Cache<Place, Known> kept = Caffeine.newBuilder().maximumSize(MOST).build();

    KnownPassages(Words words) {
        this.words = words;
    }

    /**
     * A passage, matched with nothing yet.
     *
     * @param words of its text and of the headings above it
     */
    record Known(Passage passage, Set<String> words) {}

    private record Place(IndexReader.CacheKey reader, int entry) {}

    Known of(int entry, IndexSearcher searcher) throws IOException {
        Place place = new Place(searcher.getIndexReader().getReaderCacheHelper().getKey(), entry);
        Known known = kept.getIfPresent(place);
        if (known == null) {
            known = read(entry, searcher);
            kept.put(place, known);
        }
        return known;
    }

    private Known read(int entry, IndexSearcher searcher) throws IOException {
        Passage passage =
                PassageDocument.toPassage(
                        searcher.storedFields().document(entry), new Passage.Match(0, 0));
        String text =
                String.join("\n", passage.path()) + "\n" + passage.title() + "\n" + passage.text();
        return new Known(passage, Set.copyOf(words.of(text, passage.language())));
    }
}
