package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;

/** The analysis of every field. */
final class IndexAnalyzer extends DelegatingAnalyzerWrapper {

    private final Map<String, Analyzer> byField = new HashMap<>();
    private final Analyzer asIs = new KeywordAnalyzer();

    IndexAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (Language language : Language.values()) {
            Analyzer words = new WordAnalyzer(language, false);
            byField.put(Fields.text(language), words);
            byField.put(Fields.path(language), words);
            byField.put(Fields.sectionText(language), words);
            byField.put(Fields.groupText(language), words);
            byField.put(Fields.sectionPairs(language), new WordAnalyzer(language, true));
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return byField.getOrDefault(field, asIs);
    }
}
