package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How much each word of a question tells among the texts of a language: much when few passages have
 * it, most when none has (BM25's inverse document frequency).
 */
record WordWeights(Map<String, Double> byWord, double sum) {

    static WordWeights of(QuestionWords question, IndexReader index) throws IOException {
        Language language = question.language();
        String field = Fields.text(language);
        int passages = index.getDocCount(field);
        Map<String, Double> byWord = new LinkedHashMap<>();
        double sum = 0;
        for (String word : question.written()) {
            int having = index.docFreq(new Term(field, word));
            double weight = Math.log(1 + (passages - having + 0.5) / (having + 0.5));
            byWord.put(word, weight);
            sum += weight;
        }
        return new WordWeights(byWord, sum);
    }
}
