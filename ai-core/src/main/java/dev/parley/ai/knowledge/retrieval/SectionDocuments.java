package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.store.SectionPart;
import dev.parley.conversation.Language;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Makes one entry of the index from all passages of a section. A question often has its topic in
 * one passage and its answer in the next, so sections are searched as wholes too, and lend their
 * score to their passages. Parts of one section must come one after another.
 */
final class SectionDocuments implements Consumer<SectionPart> {

    /** Enough of a section to know what it is about, and little enough to hold in memory. */
    private static final int MOST_CHARACTERS = 500_000;

    /** How sections are told apart, and where their words go. */
    enum Kind {
        BY_PATH,
        BY_GROUP;

        String field() {
            return this == BY_PATH ? Fields.SECTION : Fields.GROUP;
        }

        long key(SectionPart part) {
            return this == BY_PATH
                    ? SectionKey.ofPath(part.owner().document(), part.path())
                    : SectionKey.ofGroup(part.owner().document(), part.group());
        }
    }

    private final Kind kind;
    private final Consumer<Document> finished;
    private final Set<String> headings = new HashSet<>();
    private @Nullable Document entry;
    private long key;
    private int characters;

    SectionDocuments(Kind kind, Consumer<Document> finished) {
        this.kind = kind;
        this.finished = finished;
    }

    @Override
    public void accept(SectionPart part) {
        long next = kind.key(part);
        if (entry == null || next != key) {
            finish();
            key = next;
            entry = begin(part);
        }
        add(part, entry);
    }

    /** The last section ends here. */
    void finish() {
        if (entry != null) {
            finished.accept(entry);
        }
        entry = null;
        headings.clear();
        characters = 0;
    }

    private Document begin(SectionPart part) {
        Document begun = new Document();
        begun.add(new StringField(Fields.DOCUMENT, part.owner().document().toString(), Store.NO));
        begun.add(new StringField(Fields.COLLECTION, part.owner().collection().value(), Store.NO));
        begun.add(new NumericDocValuesField(kind.field(), key));
        return begun;
    }

    private void add(SectionPart part, Document section) {
        Language language = part.owner().language();
        part.path().stream()
                .filter(headings::add)
                .forEach(heading -> addWords(heading, language, section));
        if (characters < MOST_CHARACTERS) {
            addWords(part.text(), language, section);
            characters += part.text().length();
        }
    }

    private void addWords(String text, Language language, Document section) {
        switch (kind) {
            case BY_PATH -> {
                section.add(new TextField(Fields.sectionText(language), text, Store.NO));
                section.add(new TextField(Fields.sectionPairs(language), text, Store.NO));
            }
            case BY_GROUP -> section.add(new TextField(Fields.groupText(language), text, Store.NO));
        }
    }
}
