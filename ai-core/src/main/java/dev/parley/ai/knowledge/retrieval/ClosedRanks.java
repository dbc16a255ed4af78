package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Makes words neighbours that only words without meaning stood between: "contrat de travail". */
final class ClosedRanks extends TokenFilter {

    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);

    ClosedRanks(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        if (more) {
            position.setPositionIncrement(1);
        }
        return more;
    }
}
