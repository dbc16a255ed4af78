package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.DocumentId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds the sections of a document. */
final class SectionQuery {

    private SectionQuery() {}

    static Query sectionsOf(DocumentId document) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.DOCUMENT, document.toString())), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.LANGUAGE), Occur.MUST_NOT)
                .build();
    }
}
