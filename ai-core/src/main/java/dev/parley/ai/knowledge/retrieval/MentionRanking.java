package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Ranks the passages that the best passages mention by number. In texts that refer to one another,
 * what many passages about a topic point to is where the topic is settled.
 */
final class MentionRanking {

    private MentionRanking() {}

    /**
     * The mentioned passages' scores by their entries, the highest 1.
     *
     * @param best the passages whose mentions count
     */
    static Map<Integer, Float> of(List<Candidate> best, IndexSearcher searcher) throws IOException {
        Map<String, Float> byReference = new HashMap<>();
        Map<Integer, String> mentions =
                EntryValues.texts(
                        best.stream().map(Candidate::entry).toList(), Fields.MENTIONS, searcher);
        for (Candidate candidate : best) {
            addMentions(candidate, mentions.getOrDefault(candidate.entry(), ""), byReference);
        }
        if (byReference.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Float> byEntry = new HashMap<>();
        List<BytesRef> references = byReference.keySet().stream().map(BytesRef::new).toList();
        TermInSetQuery mentioned = new TermInSetQuery(Fields.OWN_REFERENCE_IN_DOCUMENT, references);
        List<Integer> hits =
                List.of(searcher.search(mentioned, 2 * references.size()).scoreDocs).stream()
                        .map((ScoreDoc hit) -> hit.doc)
                        .toList();
        EntryValues.texts(hits, Fields.OWN_REFERENCE_IN_DOCUMENT, searcher)
                .forEach((entry, reference) ->
                        byEntry.put(entry, byReference.getOrDefault(reference, 0f)));
        return relativeToBest(byEntry);
    }

    private static Map<Integer, Float> relativeToBest(Map<Integer, Float> scores) {
        float best = scores.values().stream().max(Float::compare).orElse(1f);
        scores.replaceAll((entry, score) -> score / best);
        return scores;
    }

    /** A passage that mentions much says less with each mention. */
    private static void addMentions(
            Candidate candidate, String mentions, Map<String, Float> byReference) {
        if (mentions.isEmpty()) {
            return;
        }
        String[] references = mentions.split(PassageDocument.SEPARATOR, -1);
        float share = candidate.score() / (float) Math.sqrt(references.length + 1.0);
        for (String reference : references) {
            byReference.merge(reference, share, Float::sum);
        }
    }
}
