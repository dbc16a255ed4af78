package dev.parley.ai.knowledge.retrieval;

import dev.parley.conversation.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words of one language, the way they are compared: without elisions, endings, accents and words
 * that carry no meaning; alone or in pairs of neighbours.
 */
final class WordAnalyzer extends Analyzer {

    private final Language language;
    private final CharArraySet stopWords;
    private final boolean inPairs;

    WordAnalyzer(Language language, boolean inPairs) {
        this.language = language;
        this.stopWords = StopWords.of(language);
        this.inPairs = inPairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream meaningful = new StopFilter(new LowerCaseFilter(parts(words)), stopWords);
        TokenStream folded = new ASCIIFoldingFilter(stems(meaningful));
        return new TokenStreamComponents(words, inPairs ? pairs(folded) : folded);
    }

    private TokenStream parts(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new EnglishPossessiveFilter(words);
            case FRENCH -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case ROMANIAN -> words;
        };
    }

    private TokenStream stems(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new SnowballFilter(words, "English");
            case FRENCH -> new SnowballFilter(words, "French");
            case ROMANIAN -> new SnowballFilter(new RomanianNormalizationFilter(words), "Romanian");
        };
    }

    private static TokenStream pairs(TokenStream words) {
        ShingleFilter pairs = new ShingleFilter(new ClosedRanks(words), 2, 2);
        pairs.setOutputUnigrams(false);
        return pairs;
    }
}
