package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Reference;
import dev.parley.ai.knowledge.store.StoredPassage;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A passage as an entry of the index, and back. */
final class PassageDocument {

    /** Between the references a passage mentions. */
    static final String SEPARATOR = "\n";

    private PassageDocument() {}

    static Document of(StoredPassage passage) {
        Document entry = new Document();
        StoredPassage.Owner owner = passage.owner();
        Language language = owner.language();
        entry.add(new StringField(Fields.ID, passage.id().toString(), Store.YES));
        entry.add(new StringField(Fields.DOCUMENT, owner.document().toString(), Store.YES));
        entry.add(new StringField(Fields.COLLECTION, owner.collection().value(), Store.NO));
        entry.add(new StoredField(Fields.LANGUAGE, language.code()));
        entry.add(new BinaryDocValuesField(Fields.LANGUAGE, new BytesRef(language.code())));
        entry.add(new StoredField(Fields.TITLE, owner.title()));
        entry.add(new StoredField(Fields.REFERENCE, passage.reference()));
        entry.add(new StoredField(Fields.TEXT, passage.content().text()));
        passage.content().url().ifPresent(url -> entry.add(new StoredField(Fields.URL, url)));
        entry.add(new TextField(Fields.text(language), passage.content().text(), Store.NO));
        for (String heading : passage.path()) {
            entry.add(new StoredField(Fields.PATH, heading));
            entry.add(new TextField(Fields.path(language), heading, Store.NO));
        }
        addSections(entry, passage);
        addReferences(entry, passage);
        passage.embedding()
                .ifPresent(embedding ->
                        entry.add(
                                new KnnFloatVectorField(
                                        Fields.vector(embedding.space()),
                                        embedding.vector().components(),
                                        VectorSimilarityFunction.DOT_PRODUCT)));
        return entry;
    }

    private static void addSections(Document entry, StoredPassage passage) {
        DocumentId document = passage.owner().document();
        entry.add(
                new NumericDocValuesField(
                        Fields.SECTION, SectionKey.ofPath(document, passage.path())));
        entry.add(
                new NumericDocValuesField(
                        Fields.GROUP, SectionKey.ofGroup(document, passage.group())));
    }

    private static void addReferences(Document entry, StoredPassage passage) {
        String document = passage.owner().document() + " ";
        Optional<Reference> own = Reference.of(passage.reference());
        own.ifPresent(reference -> {
            String inDocument = document + reference.key();
            entry.add(new StringField(Fields.OWN_REFERENCE, reference.key(), Store.NO));
            entry.add(new StringField(Fields.OWN_REFERENCE_IN_DOCUMENT, inDocument, Store.NO));
            entry.add(
                    new BinaryDocValuesField(
                            Fields.OWN_REFERENCE_IN_DOCUMENT, new BytesRef(inDocument)));
        });
        String mentions =
                Reference.mentionedIn(passage.content().text()).stream()
                        .filter(reference -> !own.equals(Optional.of(reference)))
                        .map(reference -> document + reference.key())
                        .collect(Collectors.joining(SEPARATOR));
        if (!mentions.isEmpty()) {
            entry.add(new BinaryDocValuesField(Fields.MENTIONS, new BytesRef(mentions)));
        }
    }

    /** The passage of an entry. */
    static Passage toPassage(Document entry, Passage.Match match) {
        return new Passage(
                new PassageId(UUID.fromString(entry.get(Fields.ID))),
                new Passage.Source(
                        new DocumentId(UUID.fromString(entry.get(Fields.DOCUMENT))),
                        entry.get(Fields.TITLE),
                        Optional.ofNullable(entry.get(Fields.URL))),
                entry.get(Fields.REFERENCE),
                List.of(entry.getValues(Fields.PATH)),
                entry.get(Fields.TEXT),
                Language.ofTag(entry.get(Fields.LANGUAGE)).orElse(Language.ENGLISH),
                match);
    }
}
